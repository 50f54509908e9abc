/** Course */
export interface Course {
  code: string;
  current: string;
  versions: CourseVersion[];
}

/** CourseVersion */
export interface CourseVersion {
  /** The Open Badges 3.0 Achievement of its certificates. */
  achievement: object;
  code: string;
  /** @format uri */
  id: string;
  languages: string[];
  learningOutcomes: LearningOutcome[];
  /** @format date */
  offeredFrom: string;
  recognitions: RecordedDecision[];
  status: "active" | "retired";
  /** A text in one or more languages; English is always there. */
  summary: LanguageMap;
  /** A text in one or more languages; English is always there. */
  title: LanguageMap;
  version: string;
  workload: {
    assessmentHours: number;
    basis: string;
    contactHours: number;
    selfStudyHours: number;
    totalHours: number;
  };
}

/** Issuer */
export interface Issuer {
  country: string;
  /** Its DID. */
  id: string;
  keys: {
    /** @format date-time */
    created: string;
    id: string;
    /** @format date-time */
    retired?: string;
  }[];
  kind: "awarding-centre" | "recognising-body";
  /** A text in one or more languages; English is always there. */
  name: LanguageMap;
  recognitions: RecordedDecision[];
  slug: string;
  /** @format uri */
  url: string;
}

/**
 * LanguageMap
 * A text in one or more languages; English is always there.
 */
export interface LanguageMap {
  en: string;
  fr?: string;
  mn?: string;
  zh?: string;
}

/**
 * LearningOutcome
 * In one or more languages; English is always there.
 */
export interface LearningOutcome {
  en: string;
  fr?: string;
  id: string;
  mn?: string;
  zh?: string;
}

/** ListedCertificate */
export interface ListedCertificate {
  batch: string;
  course: {
    code: string;
    version: string;
  };
  id: string;
  /** @format date-time */
  issuedAt: string;
  /** Slug of the issuer. */
  issuer: string;
  number: string;
  reason?: string;
  /** @format date-time */
  since?: string;
  status: "valid" | "revoked" | "suspended" | "erased";
}

/** RFC 9457 problem details with a stable code. */
export interface Problem {
  /**
   * Stable; programs may decide by it. New codes may come, none changes its meaning.
   * @pattern ^[A-Z][A-Z0-9_]*$
   */
  code: string;
  detail?: string;
  errors?: {
    /**
     * Stable; programs may decide by it. New codes may come, none changes its meaning.
     * @pattern ^[A-Z][A-Z0-9_]*$
     */
    code: string;
    detail?: string;
    /** JSON Pointer (RFC 6901) into what was sent. */
    path?: string;
    /** The code in English. */
    title: string;
  }[];
  /** JSON Pointer (RFC 6901) into what was sent. */
  path?: string;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  status: number;
  /** The code in English. */
  title: string;
  type: string;
}

/**
 * RecordedDecision
 * A decision as its body signed it; whether it holds, only a check of the statement tells.
 */
export interface RecordedDecision {
  body: {
    id: string;
    name?: string;
  };
  decision: {
    credits?: string;
    date?: string;
    jurisdiction?: string;
    level?: string;
    number?: string;
  };
  /** @format uri */
  statement: string;
  /** @format date-time */
  validFrom?: string;
  /** @format date-time */
  validUntil?: string;
}

/**
 * Verification report
 * What was checked of a credential, and what follows from it.
 */
export interface Report {
  /**
   * When it was asked, where that was another moment.
   * @format date-time
   */
  askedAt?: string;
  /**
   * The moment that the verdict is about.
   * @format date-time
   */
  checkedAt: string;
  checks: {
    check:
      | "syntax"
      | "context"
      | "proof"
      | "issuer"
      | "validity"
      | "status"
      | "document"
      | "schema"
      | "recognition";
    /**
     * Stable; programs may decide by it. New codes may come, none changes its meaning.
     * @pattern ^[A-Z][A-Z0-9_]*$
     */
    code?: string;
    detail?: string;
    /** Of the check document; at most 20. */
    differences?: {
      /**
       * @min 1
       * @max 9007199254740991
       */
      page: number;
      /** Points from the page's top left corner. */
      place: {
        height: number;
        width: number;
        x: number;
        y: number;
      };
      /** What the page says there. */
      printed?: string;
      /** What the signed data say there. */
      signed?: string;
    }[];
    outcome: "pass" | "fail" | "unknown" | "not-applicable";
  }[];
  /** What the credential says, in short. Worth no more than the verdict. */
  credential?: {
    /** Open Badges: when it was awarded. */
    awardedDate?: string;
    /** Genuine proofs that are not the issuer's. */
    coSigners?: string[];
    /** Code and version of the achievement. */
    course?: {
      code: string;
      version?: string;
    };
    id?: string;
    issuer: {
      /** A claim of the credential; show it only beside the id. */
      claimedName?: string;
      id: string;
      recognised: boolean;
      /** What this verifier's own register calls the issuer. */
      registeredName?: string;
    };
    name?: string;
    status: {
      /** Of a verdict about another moment than that of asking: what the status rests on. */
      basis?: {
        /**
         * The moment for which the status was looked up.
         * @format date-time
         */
        asOf: string;
        /** @format date-time */
        listSignedAt?: string;
        /**
         * Revision of that list; `?version=` of its address.
         * @min 0
         * @max 9007199254740991
         */
        listVersion?: number;
        /** snapshot: a list that the issuer had signed by then. register: the issuer's record alone, which no list signed then shows. none: nothing that counts. */
        source: "snapshot" | "register" | "none";
      };
      /** Of a list that is too old to decide: what it said, and of which moment. */
      lastKnown?: {
        /** @format date-time */
        asOf: string;
        set: boolean;
      };
      /**
       * When the copy of the list that was read had been made.
       * @format date-time
       */
      listFetchedAt?: string;
      /** revocation, suspension, or another purpose of the status list. */
      purpose: string;
      /** Public reason code, known only from the issuer's own register. */
      reason?: string;
      set: boolean | "unknown";
      /** @format date-time */
      since?: string;
    }[];
    subjectName?: string;
    types: string[];
    validFrom?: string;
    validUntil?: string;
  };
  /** Of a presentation: one report a credential. */
  credentials?: Report[];
  errors: {
    /**
     * Stable; programs may decide by it. New codes may come, none changes its meaning.
     * @pattern ^[A-Z][A-Z0-9_]*$
     */
    code: string;
    detail?: string;
    /** JSON Pointer (RFC 6901) into what was sent. */
    path?: string;
    /** The code in English. */
    title: string;
  }[];
  /** True for what is no credential or presentation at all. */
  malformed?: boolean;
  /** What other bodies have decided, the one that says most first; never deciding. Absent where nothing is known. */
  recognitions?: {
    body: {
      /** What it calls itself; show it beside the id unless trusted. */
      claimedName?: string;
      id: string;
      /** Of a body that is trusted because others recognise it: these, the trusted one last. */
      through?: string[];
      /** Whether this verifier trusts its decisions. */
      trusted: boolean;
    };
    checks: {
      check:
        | "syntax"
        | "context"
        | "proof"
        | "issuer"
        | "validity"
        | "status"
        | "document"
        | "schema"
        | "recognition";
      /**
       * Stable; programs may decide by it. New codes may come, none changes its meaning.
       * @pattern ^[A-Z][A-Z0-9_]*$
       */
      code?: string;
      detail?: string;
      /** Of the check document; at most 20. */
      differences?: {
        /**
         * @min 1
         * @max 9007199254740991
         */
        page: number;
        /** Points from the page's top left corner. */
        place: {
          height: number;
          width: number;
          x: number;
          y: number;
        };
        /** What the page says there. */
        printed?: string;
        /** What the signed data say there. */
        signed?: string;
      }[];
      outcome: "pass" | "fail" | "unknown" | "not-applicable";
    }[];
    course?: {
      code: string;
      version?: string;
    };
    decision?: {
      credits?: string;
      date?: string;
      /** ISO 3166. */
      jurisdiction?: string;
      level?: string;
      number?: string;
    };
    scope?: "issuer" | "course" | "course-version" | "body";
    /** recognised: in force at the award and now. recognised-when-awarded: ended since. after-award: began after it. not-yet: has not begun. expired, withdrawn. untrusted: by a body that this verifier does not trust. out-of-scope: about something else. unchecked. forged: its proof does not hold. */
    state:
      | "recognised"
      | "recognised-when-awarded"
      | "after-award"
      | "not-yet"
      | "expired"
      | "withdrawn"
      | "untrusted"
      | "out-of-scope"
      | "unchecked"
      | "forged";
    /** Address; without one the body could not be asked. */
    statement?: string;
    validFrom?: string;
    validUntil?: string;
  }[];
  /** invalid: not to be relied on. undetermined: something that decides could not be checked. unrecognised: genuine, by an issuer who is not on this verifier's list. valid: genuine, in force, recognised. */
  verdict: "invalid" | "undetermined" | "unrecognised" | "valid";
  warnings: {
    /**
     * Stable; programs may decide by it. New codes may come, none changes its meaning.
     * @pattern ^[A-Z][A-Z0-9_]*$
     */
    code: string;
    detail?: string;
    /** JSON Pointer (RFC 6901) into what was sent. */
    path?: string;
    /** The code in English. */
    title: string;
  }[];
}

/** Statistics */
export interface Statistics {
  /** @format date-time */
  at: string;
  changes: {
    byAction: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
    }[];
    byMonth: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
      within: string;
    }[];
    byReason: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
      within: string;
    }[];
    /** null: five or more, kept back because a smaller count would follow from it. */
    total: number | "<5" | null;
  };
  courses: Record<string, Record<string, string>>;
  issued: {
    byCountry: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
    }[];
    byCourse: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
      within: string;
    }[];
    byInstitution: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
      within: string;
    }[];
    byLevel: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
    }[];
    byMonth: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
    }[];
    byResult: {
      /** null: five or more, kept back because a smaller count would follow from it. */
      count: number | "<5" | null;
      key: string;
    }[];
    /** null: five or more, kept back because a smaller count would follow from it. */
    total: number | "<5" | null;
  };
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export enum ContentType {
  Json = "application/json",
  JsonApi = "application/vnd.api+json",
  FormData = "multipart/form-data",
  UrlEncoded = "application/x-www-form-urlencoded",
  Text = "text/plain",
}

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "http://localhost:8080";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    [ContentType.Json]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.JsonApi]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.Text]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    [ContentType.FormData]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    [ContentType.UrlEncoded]: (input: any) => this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || ContentType.Json];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== ContentType.FormData
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Tamga
 * @version 0.1.0
 * @baseUrl http://localhost:8080
 *
 * Issues micro-certificates as W3C Verifiable Credentials and verifies everybody's.
 *
 * Errors are RFC 9457 problem+json with a stable `code`; reports use the same codes:
 *
 * | code | means |
 * |---|---|
 * | `JSON_SYNTAX` | The file is not JSON. |
 * | `JSON_ENCODING` | The text is not plain UTF-8. |
 * | `JSON_DUPLICATE_KEY` | A name appears twice in the same object. |
 * | `JSON_FORBIDDEN_KEY` | A name that is not allowed appears in the file. |
 * | `JSON_NUMBER_PRECISION` | A number cannot be read exactly. |
 * | `JSON_LONE_SURROGATE` | A text holds half a character. |
 * | `JSON_FORBIDDEN_CHARACTER` | A text holds the character U+0000. |
 * | `JSON_TOO_DEEP` | The file is nested too deeply. |
 * | `BODY_TOO_LARGE` | The input is too large. |
 * | `ARRAY_LIMIT` | A list in the file is too long. |
 * | `STRING_LIMIT` | A text in the file is too long. |
 * | `NOT_A_CREDENTIAL` | This is not a credential. |
 * | `NOT_A_PRESENTATION` | This is not a presentation. |
 * | `NO_CREDENTIAL` | The presentation holds no credential. |
 * | `SCHEMA_INVALID` | The credential lacks something that every credential has, or has it in the wrong form. |
 * | `DATE_INVALID` | A date is not written as a full date with time and zone. |
 * | `STATUS_MALFORMED` | The status entry is not written as the standard asks. |
 * | `PAYLOAD_INVALID` | The printed code cannot be read as a certificate. |
 * | `PAYLOAD_VERSION` | The printed code is of a kind that this verifier does not know. |
 * | `PAYLOAD_TEMPLATE` | The template is not the one that the printed code names. |
 * | `CONTEXT_NOT_ALLOWED` | The credential uses a vocabulary that this verifier does not know. |
 * | `NON_COMPACT_FORM` | The credential is written in a form that could hide what was signed. |
 * | `UNDEFINED_TERM` | A word in the credential is defined nowhere, so the signature does not cover it. |
 * | `RELATIVE_IRI` | An address in the credential is not complete, so the signature does not cover it. |
 * | `GRAPH_TOO_COMPLEX` | The credential is built so that checking it would take too long. |
 * | `TIME_LIMIT` | The check took too long and was stopped. |
 * | `PROOF_MISSING` | There is no proof. |
 * | `PROOF_INVALID` | The proof is not written as the standard asks. |
 * | `PROOF_PURPOSE_MISMATCH` | The proof was made for another purpose. |
 * | `PROOF_SET_PARTIAL` | One of several proofs does not hold. |
 * | `PROOF_CHAIN_BROKEN` | The proof builds on another one that is not there. |
 * | `PROOF_EXPIRED` | The proof has expired. |
 * | `PROOF_CREATED_IN_FUTURE` | The proof says that it was made in the future. |
 * | `PROOF_ENCODING` | The signature is not encoded as the suite asks. |
 * | `CRYPTOSUITE_UNSUPPORTED` | The kind of proof is not one that this verifier accepts. |
 * | `ENVELOPE_UNSUPPORTED` | The envelope around the credential is not one that this verifier accepts. |
 * | `SIGNATURE_INVALID` | The signature does not match the content. |
 * | `INVALID_CHALLENGE_ERROR` | The presentation was not made for this request. |
 * | `INVALID_DOMAIN_ERROR` | The presentation was not made for this verifier. |
 * | `HOLDER_MISMATCH` | The presentation was not signed by the holder that it names. |
 * | `KEY_INVALID` | The issuer's key cannot be used. |
 * | `KEY_NOT_FOUND` | The key that signed is not among the issuer's keys. |
 * | `KEY_TYPE_MISMATCH` | The issuer's key is of another kind than the proof needs. |
 * | `KEY_SMALL_ORDER` | The issuer's key is one of the few that would accept any signature. |
 * | `KEY_REVOKED` | The key was revoked before the proof was made. |
 * | `KEY_EXPIRED` | The key had expired when the proof was made. |
 * | `ISSUER_KEY_MISMATCH` | The proof was made with a key that is not the issuer's. |
 * | `ISSUER_UNRESOLVABLE` | The issuer's keys could not be found. |
 * | `ISSUER_NOT_RECOGNISED` | The issuer is not on this verifier's list. |
 * | `ISSUER_LOOKS_LIKE_ANOTHER` | The issuer is not on the list, but its address or name could be taken for one that is. |
 * | `RECOGNITION_NOT_IN_FORCE` | No decision by a body that this verifier trusts is in force for this certificate. |
 * | `RECOGNITION_UNCHECKED` | A decision about recognition could not be checked. |
 * | `HOST_FOREIGN_LETTERS` | An internet address has letters other than a to z, which can look like them. |
 * | `NAME_MIXES_SCRIPTS` | A name mixes letters of several alphabets within a word, which can make it look like another. |
 * | `EXPIRED` | The credential has expired. |
 * | `NOT_YET_VALID` | The credential is not valid yet. |
 * | `VALIDITY_INVERTED` | The credential ends before it begins. |
 * | `NOT_YET_ISSUED` | The credential had not been signed yet at that moment. |
 * | `REVOKED` | The issuer has revoked the credential. |
 * | `SUSPENDED` | The issuer has suspended the credential. |
 * | `STATUS_NOT_DETERMINED` | The status could not be determined. |
 * | `STATUS_RETRIEVAL_ERROR` | The status list could not be read. |
 * | `STATUS_VERIFICATION_ERROR` | The status list could not be relied on. |
 * | `STATUS_LIST_LENGTH_ERROR` | The status list is shorter than the standard allows. |
 * | `STATUS_LIST_TOO_LARGE` | The status list is larger than this verifier reads. |
 * | `STATUS_STALE` | The copy of the status list is too old. |
 * | `STATUS_UNSUPPORTED` | The kind of status is not one that this verifier knows. |
 * | `STATUS_MESSAGE` | The issuer has set a status message. |
 * | `RANGE_ERROR` | The status list has no such entry. |
 * | `STATUS_NOT_ON_RECORD` | Nothing is on record about the status at that moment. |
 * | `STATUS_RECORD_CONFLICT` | The record of the status and the list that was signed then contradict each other. |
 * | `MOMENT_IN_FUTURE` | That moment has not come yet. |
 * | `PDF_MALFORMED` | The PDF could not be read. |
 * | `PDF_ENCRYPTED` | The PDF is locked and could not be checked. Use the file as it was issued, or scan the code on it. |
 * | `PDF_NO_CREDENTIAL` | The PDF holds no credential. Use the file as it was issued, or scan the code on it. |
 * | `PDF_MULTIPLE_CREDENTIALS` | The PDF holds more than one credential. |
 * | `PDF_COLLECTION` | The PDF is a collection of certificates; each one is verified by the code on its own page. |
 * | `PDF_ATTACHMENT_TOO_LARGE` | A file inside the PDF is too large. |
 * | `PDF_INCREMENTAL_UPDATE` | The PDF was changed after it was made. |
 * | `PDF_NOT_COMPARED` | The page could not be compared with what was signed. |
 * | `PDF_TEXT_MISMATCH` | The page does not say what was signed. |
 * | `PDF_PICTURE_MISMATCH` | The page does not look as what was signed looks. |
 * | `PDF_TEXT_NO_EVIDENCE` | The text on the page is no evidence; only what is signed is. |
 * | `BADGE_MALFORMED` | The picture could not be read. |
 * | `BADGE_NO_CREDENTIAL` | The picture holds no credential. |
 * | `BADGE_MULTIPLE_CREDENTIALS` | The picture holds more than one credential. |
 * | `BADGE_TOO_LARGE` | The credential inside the picture is too large. |
 * | `BADGE_NO_EVIDENCE` | The picture itself proves nothing; only what is signed inside it does. |
 * | `UNSUPPORTED_MEDIA_TYPE` | This kind of content is not accepted here. |
 * | `RATE_LIMITED` | Too many requests; try again later. |
 * | `NOT_FOUND` | There is nothing at this address. |
 * | `NUMBER_MISTYPED` | The number has a typing mistake: its check character does not fit. |
 * | `NAME_HIDDEN` | The holder shows this certificate only to those to whom they give a link. |
 * | `SHARE_ENDED` | This shared link has ended. |
 * | `WITHDRAWN` | This certificate was withdrawn, and everything about its holder was deleted. |
 * | `NAME_INVALID` | The name cannot be taken as it is. |
 * | `METHOD_NOT_ALLOWED` | This address does not take that method. |
 * | `CLAIM_UNKNOWN` | This personal link does not exist. |
 * | `CLAIM_EXPIRED` | This personal link is no longer in force. |
 * | `UNAUTHORISED` | A valid token is needed here. |
 * | `FORBIDDEN` | This token may not do that. |
 * | `BAD_REQUEST` | The request is not as this address expects it. |
 * | `IDEMPOTENCY_KEY_REUSED` | This Idempotency-Key was used for another request. Make a new key for a new request. |
 * | `IDEMPOTENCY_IN_FLIGHT` | The first request with this Idempotency-Key is still being answered. Ask again in a moment. |
 * | `CURSOR_INVALID` | The cursor does not belong to this list. Start again without one. |
 * | `STORAGE_FULL` | The service cannot store anything at the moment. |
 * | `INTERNAL` | Something went wrong on our side. |
 * | `NOT_IN_FORCE` | The certificate is not in force, so it is not put into a wallet. |
 * | `USAGE` | The command was used wrongly. |
 * | `CONFIG_INVALID` | A setting has a value that cannot be used. |
 * | `FILE_UNREADABLE` | A file could not be read. |
 * | `FILE_UNWRITABLE` | A file could not be written. |
 * | `CATALOGUE_INVALID` | The catalogue is not as expected. |
 * | `ISSUER_INVALID` | The issuer file is not as expected. |
 * | `ROSTER_INVALID` | The roster could not be read. |
 * | `KEY_FILE_INVALID` | The key file could not be used. |
 * | `KEY_FILE_MODE` | The key file can be read by others. |
 * | `PASSPHRASE_MISSING` | No passphrase for the keys was given. |
 * | `PASSPHRASE_WRONG` | The passphrase does not open the keys. |
 * | `DATA_DIRECTORY` | The data directory is not as expected. |
 * | `CONTEXT_CHANGED` | A bundled context is not the one that was pinned. |
 * | `CLOCK_CHANGED` | The time of day was set while the service was running. |
 * | `SELF_TEST_FAILED` | The program does not read a known example rightly. |
 * | `MAIL_UNAVAILABLE` | No mail could be sent. |
 * | `DATABASE` | The database could not be used. |
 * | `ALREADY_EXISTS` | There is already one of that name. |
 * | `REASON_UNKNOWN` | The reason is not on the list. |
 * | `EXPORT_INVALID` | The export is not whole, or not as it was signed. |
 */
export class Api<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  verify = {
    /**
     * @description Send a credential or presentation as JSON or as a JWT, a PDF, a PNG or SVG with a credential baked into it, or a form with a file. To verify a presentation that was made for you, send {verifiablePresentation, options: {challenge, domain}}. options.at, or the field at of a form, asks about another moment: 2026-03-01 (its end, in this service's zone) or 2026-03-01T12:00:00Z. The report says what the status of that moment rests on. What was sent is judged byte for byte and is not kept. With a token of scope webhooks, a certificate of this service is put on that token's list of watched ones, and the header Tamga-Watching says its id.
     *
     * @tags verification
     * @name Verify
     * @summary Verify one certificate
     * @request POST:/verify
     */
    verify: (data: object, params: RequestParams = {}) =>
      this.request<Report, Problem>({
        path: `/verify`,
        method: "POST",
        body: data,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description One credential or presentation a line; the answer has one report a line, in the same order, and begins before the last line has arrived. A line that is no credential has a report like any other; lines of white space are passed over. Lines beyond the limit of a client are reported as undetermined, RATE_LIMITED; a token with the scope batch has no limit. With report=signed, which takes such a token, the last line (or, of a long batch, each of the last lines) is {verificationReport}: a credential signed by this service about who asked, when, by which status lists and how old they were, the totals, and each line's verdict.
     *
     * @tags verification
     * @name VerifyBatch
     * @summary Verify many certificates
     * @request POST:/verify/batch
     * @secure
     */
    verifyBatch: (
      data: string,
      query?: {
        /** Ask for a signed report. */
        report?: "signed";
      },
      params: RequestParams = {},
    ) =>
      this.request<Report, Problem>({
        path: `/verify/batch`,
        method: "POST",
        query: query,
        body: data,
        secure: true,
        ...params,
      }),

    /**
     * @description Good for five minutes. Give `link` to a wallet, and look at `session` for its answer.
     *
     * @tags wallets
     * @name CreateWalletQuestion
     * @summary Ask a wallet for a certificate (OpenID4VP 1.0)
     * @request POST:/verify/wallet
     */
    createWalletQuestion: (params: RequestParams = {}) =>
      this.request<
        {
          expiresAt: string;
          link: string;
          session: string;
        },
        void | Problem
      >({
        path: `/verify/wallet`,
        method: "POST",
        format: "json",
        ...params,
      }),

    /**
     * @description `state` is waiting, declined or answered; then with a report, and what the holder showed.
     *
     * @tags wallets
     * @name GetWalletAnswer
     * @summary How it stands with a question to a wallet
     * @request GET:/verify/wallet/{session}
     */
    getWalletAnswer: (session: string, params: RequestParams = {}) =>
      this.request<object, Problem>({
        path: `/verify/wallet/${session}`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  evidence = {
    /**
     * @description For pages that judge on their reader's device: controller documents and status lists by address, fetched by the rules of this service. Nothing of a credential is sent. What is found there and is no such document is null.
     *
     * @tags verification
     * @name GatherEvidence
     * @summary Fetch what a credential is judged by
     * @request POST:/evidence
     */
    gatherEvidence: (
      data: {
        /**
         * @maxItems 64
         * @minItems 1
         */
        requests: {
          id: string;
          kind: "controller-document" | "status-list" | "status-note";
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          answers: {
            /** What was found. */
            document?: any;
            /**
             * When this copy was made.
             * @format date-time
             */
            fetchedAt?: string;
            id: string;
            kind: "controller-document" | "status-list" | "status-note";
            reason?: string;
            source?: "registered" | "given" | "network";
            state: "found" | "absent" | "unreachable";
          }[];
        },
        Problem
      >({
        path: `/evidence`,
        method: "POST",
        body: data,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  recognitionJson = {
    /**
     * @description With the name under which each is registered here.
     *
     * @tags verification
     * @name GetRecognisedIssuers
     * @summary The issuers that this verifier recognises
     * @request GET:/recognition.json
     */
    getRecognisedIssuers: (params: RequestParams = {}) =>
      this.request<object, any>({
        path: `/recognition.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  credentials = {
    /**
     * @description 200 when proof, dates and status hold. An issuer that nobody registered here is a warning. Any conforming VCDM 2.0 document is accepted, inline contexts included.
     *
     * @tags vc-api
     * @name VerifyCredential
     * @summary Verify a credential
     * @request POST:/credentials/verify
     */
    verifyCredential: (
      data: {
        /** What a presentation must have been made for; the one purpose that proofs here can have. */
        options?: {
          challenge?: string;
          domain?: string;
          expectedProofPurpose?: string;
        };
        verifiableCredential: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<Report, Report | Problem>({
        path: `/credentials/verify`,
        method: "POST",
        body: data,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description A revocation is for good; a suspension may end. Of several entries all are applied, in their order, or none.
     *
     * @tags vc-api
     * @name ChangeStatus
     * @summary Revoke, suspend or reinstate a certificate
     * @request POST:/credentials/status
     * @secure
     */
    changeStatus: (
      data: {
        /** A certificate's id or address, or the id of a credential. */
        credentialId: string;
        /**
         * @maxItems 8
         * @minItems 1
         */
        credentialStatus: {
          /** @default true */
          status?: boolean;
          statusPurpose?: "revocation" | "suspension";
          type: "BitstringStatusListEntry";
        }[];
        /** Internal; never published. */
        note?: string;
        /** Public reason of the closed list, such as issued-in-error. */
        reason?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          changed: string[];
          unchanged: string[];
        },
        Problem
      >({
        path: `/credentials/status`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Signs a conforming VCDM 2.0 credential as the registered issuer named.
     *
     * @tags vc-api
     * @name IssueCredential
     * @summary Issue a credential
     * @request POST:/credentials/issue
     * @secure
     */
    issueCredential: (
      data: {
        credential: object;
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          cryptosuite?: "eddsa-rdfc-2022" | "eddsa-jcs-2022";
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiableCredential: object;
        },
        Problem
      >({
        path: `/credentials/issue`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  presentations = {
    /**
     * @description 200 when proof, dates and status hold. An issuer that nobody registered here is a warning. Any conforming VCDM 2.0 document is accepted, inline contexts included.
     *
     * @tags vc-api
     * @name VerifyPresentation
     * @summary Verify a presentation
     * @request POST:/presentations/verify
     */
    verifyPresentation: (
      data: {
        /** What a presentation must have been made for; the one purpose that proofs here can have. */
        options?: {
          challenge?: string;
          domain?: string;
          expectedProofPurpose?: string;
        };
        verifiablePresentation: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<Report, Report | Problem>({
        path: `/presentations/verify`,
        method: "POST",
        body: data,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Signs a conforming VCDM 2.0 presentation for authentication, as the registered issuer that is its holder. Without a holder the one that verificationMethod names signs, or the only one that there is; nothing is added. The credentials in it are signed already and stay as they are.
     *
     * @tags vc-api
     * @name CreatePresentation
     * @summary Sign a presentation
     * @request POST:/presentations
     * @secure
     */
    createPresentation: (
      data: {
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          cryptosuite?: "eddsa-rdfc-2022" | "eddsa-jcs-2022";
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
        presentation: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiablePresentation: object;
        },
        Problem
      >({
        path: `/presentations`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Signs a conforming VCDM 2.0 presentation for authentication, as the registered issuer that is its holder. Without a holder the one that verificationMethod names signs, or the only one that there is; nothing is added. The credentials in it are signed already and stay as they are.
     *
     * @tags vc-api
     * @name ProvePresentation
     * @summary Sign a presentation, by the name that this had in VC-API
     * @request POST:/presentations/prove
     * @secure
     */
    provePresentation: (
      data: {
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          cryptosuite?: "eddsa-rdfc-2022" | "eddsa-jcs-2022";
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
        presentation: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiablePresentation: object;
        },
        Problem
      >({
        path: `/presentations/prove`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  jcs = {
    /**
     * @description The same; the signature is over the JSON.
     *
     * @tags vc-api
     * @name IssueJcsCredential
     * @summary Issue a credential with eddsa-jcs-2022
     * @request POST:/jcs/credentials/issue
     * @secure
     */
    issueJcsCredential: (
      data: {
        credential: object;
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          cryptosuite?: "eddsa-rdfc-2022" | "eddsa-jcs-2022";
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiableCredential: object;
        },
        Problem
      >({
        path: `/jcs/credentials/issue`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description The same; the signature is over the JSON.
     *
     * @tags vc-api
     * @name ProveJcsPresentation
     * @summary Sign a presentation with eddsa-jcs-2022
     * @request POST:/jcs/presentations/prove
     * @secure
     */
    proveJcsPresentation: (
      data: {
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          cryptosuite?: "eddsa-rdfc-2022" | "eddsa-jcs-2022";
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
        presentation: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiablePresentation: object;
        },
        Problem
      >({
        path: `/jcs/presentations/prove`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  jwt = {
    /**
     * @description The same as application/vc+jwt, signed with EdDSA, in an EnvelopedVerifiableCredential.
     *
     * @tags vc-api
     * @name IssueJwtCredential
     * @summary Issue a credential as a JWT
     * @request POST:/jwt/credentials/issue
     * @secure
     */
    issueJwtCredential: (
      data: {
        credential: object;
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiableCredential: object;
        },
        Problem
      >({
        path: `/jwt/credentials/issue`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description The same; credentialStatus is added, and /credentials/status changes it by the credential's id. A credential without a name gets an id.
     *
     * @tags vc-api
     * @name IssueJwtCredentialWithStatus
     * @summary Issue a credential that can be revoked as a JWT
     * @request POST:/jwt/status/credentials/issue
     * @secure
     */
    issueJwtCredentialWithStatus: (
      data: {
        credential: object;
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiableCredential: object;
        },
        Problem
      >({
        path: `/jwt/status/credentials/issue`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description The same as application/vp+jwt, signed with EdDSA, in an EnvelopedVerifiablePresentation.
     *
     * @tags vc-api
     * @name ProveJwtPresentation
     * @summary Sign a presentation as a JWT
     * @request POST:/jwt/presentations/prove
     * @secure
     */
    proveJwtPresentation: (
      data: {
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
        presentation: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiablePresentation: object;
        },
        Problem
      >({
        path: `/jwt/presentations/prove`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  status = {
    /**
     * @description The same; credentialStatus is added, and /credentials/status changes it by the credential's id. A credential without a name gets an id.
     *
     * @tags vc-api
     * @name IssueCredentialWithStatus
     * @summary Issue a credential that can be revoked
     * @request POST:/status/credentials/issue
     * @secure
     */
    issueCredentialWithStatus: (
      data: {
        credential: object;
        options?: {
          /** What the verifier asked for (nonce). */
          challenge?: string;
          /**
           * When the signature says that it was made (iat); now unless stated.
           * @format date-time
           */
          created?: string;
          /** What a credential without id is called when its status changes. */
          credentialId?: string;
          cryptosuite?: "eddsa-rdfc-2022" | "eddsa-jcs-2022";
          /** For which verifiers (aud). */
          domain?: string | string[];
          /**
           * Until when it holds (exp).
           * @format date-time
           */
          expires?: string;
          /** assertionMethod of credentials, authentication of presentations. */
          proofPurpose?: string;
          /** The issuer's key; no other is taken than the one in use. */
          verificationMethod?: string;
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          verifiableCredential: object;
        },
        Problem
      >({
        path: `/status/credentials/issue`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetStatusList
     * @summary A signed status list
     * @request GET:/status/{issuer}/{list}/{purpose}
     */
    getStatusList: (
      issuer: string,
      list: number,
      purpose: "revocation" | "suspension",
      query?: {
        /** A past moment or day: the list that was in force then, byte for byte, for good. */
        at?: string;
        /** A revision: the first list that was signed of it, byte for byte, for good. */
        version?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<object, void | Problem>({
        path: `/status/${issuer}/${list}/${purpose}`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name GetTokenStatusList
     * @summary A status list for SD-JWT (Token Status List), with the same bits as the others
     * @request GET:/status/{issuer}/{list}/token
     */
    getTokenStatusList: (
      issuer: string,
      list: string,
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/status/${issuer}/${list}/token`,
        method: "GET",
        ...params,
      }),
  };
  c = {
    /**
     * @description By Accept or suffix. A revoked certificate is still there and says so.
     *
     * @tags certificates
     * @name GetCertificate
     * @summary A certificate, judged now
     * @request GET:/c/{id}
     */
    getCertificate: (
      id: string,
      query?: {
        /** Of the page and the report: another moment or day. The page says what holds now as well. */
        at?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/c/${id}`,
        method: "GET",
        query: query,
        format: "blob",
        ...params,
      }),

    /**
     * @description By Accept or suffix. A revoked certificate is still there and says so.
     *
     * @tags certificates
     * @name GetCertificateCredential
     * @summary The signed credential
     * @request GET:/c/{id}.json
     */
    getCertificateCredential: (id: string, params: RequestParams = {}) =>
      this.request<object, Problem>({
        path: `/c/${id}.json`,
        method: "GET",
        ...params,
      }),

    /**
     * @description By Accept or suffix. A revoked certificate is still there and says so.
     *
     * @tags certificates
     * @name GetCertificateReport
     * @summary What this service says of it now
     * @request GET:/c/{id}.report
     */
    getCertificateReport: (
      id: string,
      query?: {
        /** Of the page and the report: another moment or day. The page says what holds now as well. */
        at?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Report, Problem>({
        path: `/c/${id}.report`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),

    /**
     * @description By Accept or suffix. A revoked certificate is still there and says so.
     *
     * @tags certificates
     * @name GetCertificatePdf
     * @summary The certificate as PDF, with the signed credential attached
     * @request GET:/c/{id}.pdf
     */
    getCertificatePdf: (id: string, params: RequestParams = {}) =>
      this.request<Blob, Problem>({
        path: `/c/${id}.pdf`,
        method: "GET",
        ...params,
      }),

    /**
     * @description By Accept or suffix. A revoked certificate is still there and says so.
     *
     * @tags certificates
     * @name GetCertificateBadgePng
     * @summary The badge of the course, with the signed credential baked into it (Open Badges 3.0 §5.3.1)
     * @request GET:/c/{id}.png
     */
    getCertificateBadgePng: (id: string, params: RequestParams = {}) =>
      this.request<Blob, Problem>({
        path: `/c/${id}.png`,
        method: "GET",
        format: "blob",
        ...params,
      }),

    /**
     * @description By Accept or suffix. A revoked certificate is still there and says so.
     *
     * @tags certificates
     * @name GetCertificateBadgeSvg
     * @summary The same badge as a drawing (Open Badges 3.0 §5.3.2)
     * @request GET:/c/{id}.svg
     */
    getCertificateBadgeSvg: (id: string, params: RequestParams = {}) =>
      this.request<string, Problem>({
        path: `/c/${id}.svg`,
        method: "GET",
        format: "blob",
        ...params,
      }),
  };
  certificates = {
    /**
     * No description
     *
     * @tags certificates
     * @name ListCertificates
     * @summary The certificates of this service and how they stand, without names
     * @request GET:/certificates
     * @secure
     */
    listCertificates: (
      query?: {
        /** Name of a batch. */
        batch?: string;
        /**
         * Issued, erased or changed then or later.
         * @format date-time
         */
        changedSince?: string;
        /** Code of a course. */
        course?: string;
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /** Slug of an issuer. */
        issuer?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        /** How they stand. */
        status?: "valid" | "revoked" | "suspended" | "erased";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          certificates: ListedCertificate[];
          /** @format uri */
          next?: string;
        },
        Problem
      >({
        path: `/certificates`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  templates = {
    /**
     * No description
     *
     * @tags publications
     * @name GetTemplate
     * @summary A template of certificates
     * @request GET:/templates/{hash}
     */
    getTemplate: (hash: string, params: RequestParams = {}) =>
      this.request<object, void | Problem>({
        path: `/templates/${hash}`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetTemplatePrimer
     * @summary What this build's pages judge certificates of a template by
     * @request GET:/templates/{hash}/primer/{build}
     */
    getTemplatePrimer: (
      hash: string,
      build: string,
      params: RequestParams = {},
    ) =>
      this.request<object, void | Problem>({
        path: `/templates/${hash}/primer/${build}`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  contexts = {
    /**
     * No description
     *
     * @tags publications
     * @name GetMicroCertificateContext
     * @summary Our JSON-LD context
     * @request GET:/contexts/micro-certificate/v1
     */
    getMicroCertificateContext: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/contexts/micro-certificate/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetRecognitionContext
     * @summary Our JSON-LD context of recognition
     * @request GET:/contexts/recognition/v1
     */
    getRecognitionContext: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/contexts/recognition/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetVerificationReportContext
     * @summary Our JSON-LD context of verification reports
     * @request GET:/contexts/verification-report/v1
     */
    getVerificationReportContext: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/contexts/verification-report/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  schemas = {
    /**
     * No description
     *
     * @tags publications
     * @name GetReportSchema
     * @summary JSON Schema of the report
     * @request GET:/schemas/report/v1
     */
    getReportSchema: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/schemas/report/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetRecognitionSchema
     * @summary JSON Schema of a statement
     * @request GET:/schemas/recognition/v1
     */
    getRecognitionSchema: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/schemas/recognition/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetAchievementCredentialSchema
     * @summary JSON Schema of what a recognised issuer issues
     * @request GET:/schemas/achievement-credential/v1
     */
    getAchievementCredentialSchema: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/schemas/achievement-credential/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  wellKnown = {
    /**
     * No description
     *
     * @tags publications
     * @name GetHostDidDocument
     * @summary DID document of this host
     * @request GET:/.well-known/did.json
     */
    getHostDidDocument: (params: RequestParams = {}) =>
      this.request<object, void>({
        path: `/.well-known/did.json`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name GetCredentialIssuerMetadata
     * @summary Metadata of the credential issuer (OpenID4VCI 1.0)
     * @request GET:/.well-known/openid-credential-issuer
     */
    getCredentialIssuerMetadata: (params: RequestParams = {}) =>
      this.request<object, any>({
        path: `/.well-known/openid-credential-issuer`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name GetAuthorizationServerMetadata
     * @summary Metadata of the authorisation server (RFC 8414)
     * @request GET:/.well-known/oauth-authorization-server
     */
    getAuthorizationServerMetadata: (params: RequestParams = {}) =>
      this.request<object, any>({
        path: `/.well-known/oauth-authorization-server`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  issuers = {
    /**
     * No description
     *
     * @tags publications
     * @name GetIssuerDidDocument
     * @summary DID document of an issuer
     * @request GET:/issuers/{slug}/did.json
     */
    getIssuerDidDocument: (slug: string, params: RequestParams = {}) =>
      this.request<object, void | Problem>({
        path: `/issuers/${slug}/did.json`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name ListIssuers
     * @summary Who signs here, with keys and what bodies have decided
     * @request GET:/issuers
     */
    listIssuers: (
      query?: {
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /** en, mn, zh or fr; else by Accept-Language. */
        lang?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          issuers: Issuer[];
          /**
           * Where the list goes on.
           * @format uri
           */
          next?: string;
        },
        void | Problem
      >({
        path: `/issuers`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),
  };
  organisations = {
    /**
     * No description
     *
     * @tags publications
     * @name GetOrganisation
     * @summary An organisation
     * @request GET:/organisations/{id}
     */
    getOrganisation: (id: string, params: RequestParams = {}) =>
      this.request<object, void | Problem>({
        path: `/organisations/${id}`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  courses = {
    /**
     * No description
     *
     * @tags publications
     * @name ListCourses
     * @summary Courses, each with all its versions, the newest first
     * @request GET:/courses
     */
    listCourses: (
      query?: {
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /** en, mn, zh or fr; else by Accept-Language. */
        lang?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          courses: Course[];
          /**
           * Where the list goes on.
           * @format uri
           */
          next?: string;
        },
        void | Problem
      >({
        path: `/courses`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetCourseVersion
     * @summary A course version
     * @request GET:/courses/{code}/{version}
     */
    getCourseVersion: (
      code: string,
      version: string,
      params: RequestParams = {},
    ) =>
      this.request<CourseVersion, void | Problem>({
        path: `/courses/${code}/${version}`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  coursesJson = {
    /**
     * No description
     *
     * @tags publications
     * @name ListCoursesJson
     * @summary Courses, each with all its versions, the newest first
     * @request GET:/courses.json
     */
    listCoursesJson: (
      query?: {
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          courses: Course[];
          /**
           * Where the list goes on.
           * @format uri
           */
          next?: string;
        },
        void | Problem
      >({
        path: `/courses.json`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),
  };
  coursesCsv = {
    /**
     * No description
     *
     * @tags publications
     * @name ListCoursesCsv
     * @summary Courses, each with all its versions, the newest first
     * @request GET:/courses.csv
     */
    listCoursesCsv: (
      query?: {
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, void | Problem>({
        path: `/courses.csv`,
        method: "GET",
        query: query,
        ...params,
      }),
  };
  issuersJson = {
    /**
     * No description
     *
     * @tags publications
     * @name ListIssuersJson
     * @summary Who signs here, with keys and what bodies have decided
     * @request GET:/issuers.json
     */
    listIssuersJson: (
      query?: {
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          issuers: Issuer[];
          /**
           * Where the list goes on.
           * @format uri
           */
          next?: string;
        },
        void | Problem
      >({
        path: `/issuers.json`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),
  };
  issuersCsv = {
    /**
     * No description
     *
     * @tags publications
     * @name ListIssuersCsv
     * @summary Who signs here, with keys and what bodies have decided
     * @request GET:/issuers.csv
     */
    listIssuersCsv: (
      query?: {
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, void | Problem>({
        path: `/issuers.csv`,
        method: "GET",
        query: query,
        ...params,
      }),
  };
  wallet = {
    /**
     * No description
     *
     * @tags wallets
     * @name GetSdJwtTypeMetadata
     * @summary Metadata of the type of SD-JWT (SD-JWT VC)
     * @request GET:/wallet/types/micro-certificate/v1
     */
    getSdJwtTypeMetadata: (params: RequestParams = {}) =>
      this.request<object, any>({
        path: `/wallet/types/micro-certificate/v1`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name GetCredentialOffer
     * @summary A credential offer, while it can be taken up
     * @request GET:/wallet/offers/{offer}
     */
    getCredentialOffer: (offer: string, params: RequestParams = {}) =>
      this.request<object, Problem>({
        path: `/wallet/offers/${offer}`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name CreateWalletToken
     * @summary A pre-authorised code and its transaction code for an access token, once
     * @request POST:/wallet/token
     */
    createWalletToken: (
      data: {
        "pre-authorized_code": string;
        grant_type: string;
        tx_code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        object,
        | {
            error: string;
            error_description?: string;
          }
        | Problem
      >({
        path: `/wallet/token`,
        method: "POST",
        body: data,
        type: ContentType.UrlEncoded,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name CreateWalletNonce
     * @summary A nonce for one proof of possession
     * @request POST:/wallet/nonce
     */
    createWalletNonce: (params: RequestParams = {}) =>
      this.request<
        {
          c_nonce: string;
        },
        Problem
      >({
        path: `/wallet/nonce`,
        method: "POST",
        format: "json",
        ...params,
      }),

    /**
     * @description As dc+sd-jwt, jwt_vc_json or ldp_vc, with an access token and a proof of possession (jwt).
     *
     * @tags wallets
     * @name IssueToWallet
     * @summary The certificate as a credential for the wallet's key
     * @request POST:/wallet/credential
     */
    issueToWallet: (
      data: {
        credential_configuration_id: string;
        proofs: object;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        object,
        | {
            error: string;
            error_description?: string;
          }
        | Problem
      >({
        path: `/wallet/credential`,
        method: "POST",
        body: data,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name GetWalletQuestion
     * @summary A question as a wallet fetches it: a signed request object with a DCQL query
     * @request GET:/wallet/questions/{question}
     */
    getWalletQuestion: (question: string, params: RequestParams = {}) =>
      this.request<string, Problem>({
        path: `/wallet/questions/${question}`,
        method: "GET",
        ...params,
      }),

    /**
     * No description
     *
     * @tags wallets
     * @name AnswerWalletQuestion
     * @summary A wallet's answer, once (direct_post)
     * @request POST:/wallet/questions/{question}
     */
    answerWalletQuestion: (
      question: string,
      data: {
        error?: string;
        error_description?: string;
        state: string;
        vp_token?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        object,
        | {
            error: string;
            error_description?: string;
          }
        | Problem
      >({
        path: `/wallet/questions/${question}`,
        method: "POST",
        body: data,
        type: ContentType.UrlEncoded,
        format: "json",
        ...params,
      }),
  };
  claim = {
    /**
     * @description For whoever got the personal link. The transaction code is shown once, in this answer.
     *
     * @tags wallets
     * @name CreateCredentialOffer
     * @summary Offer a certificate to its holder's wallet
     * @request POST:/claim/{token}/wallet
     */
    createCredentialOffer: (
      token: string,
      data: {
        certificate: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/claim/${token}/wallet`,
        method: "POST",
        body: data,
        type: ContentType.UrlEncoded,
        ...params,
      }),
  };
  webhooks = {
    /**
     * @description POSTs `{id, type: "certificate.status", timestamp, data: {certificate, status}}` to the address, signed after Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature with v1). Answer with 2xx; 410 ends it.
     *
     * @tags webhooks
     * @name CreateWebhook
     * @summary Register an address that is told of changes
     * @request POST:/webhooks
     * @secure
     */
    createWebhook: (
      data: {
        /** @format uri */
        url: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @format uri */
          address: string;
          /** @format date-time */
          createdAt: string;
          /** Notices that were tried too often. */
          dead: number;
          /**
           * Since when nothing is tried any more.
           * @format date-time
           */
          disabledAt?: string;
          /**
           * Since when nothing has arrived.
           * @format date-time
           */
          failingSince?: string;
          id: string;
          /** Why the last notice did not arrive. */
          lastRefusal?: string;
          /** @format date-time */
          lastSentAt?: string;
          /** Signs the notices; shown this once. */
          secret: string;
          /** Notices to be sent. */
          waiting: number;
        },
        Problem
      >({
        path: `/webhooks`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags webhooks
     * @name ListWebhooks
     * @summary The token's addresses, without their secrets
     * @request GET:/webhooks
     * @secure
     */
    listWebhooks: (params: RequestParams = {}) =>
      this.request<
        {
          webhooks: {
            /** @format uri */
            address: string;
            /** @format date-time */
            createdAt: string;
            /** Notices that were tried too often. */
            dead: number;
            /**
             * Since when nothing is tried any more.
             * @format date-time
             */
            disabledAt?: string;
            /**
             * Since when nothing has arrived.
             * @format date-time
             */
            failingSince?: string;
            id: string;
            /** Why the last notice did not arrive. */
            lastRefusal?: string;
            /** @format date-time */
            lastSentAt?: string;
            /** Notices to be sent. */
            waiting: number;
          }[];
        },
        Problem
      >({
        path: `/webhooks`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  watches = {
    /**
     * @description Answers the status of each; every later change is told to the token's addresses.
     *
     * @tags webhooks
     * @name WatchCertificates
     * @summary Watch certificates
     * @request POST:/watches
     * @secure
     */
    watchCertificates: (
      data: {
        /**
         * @maxItems 1000
         * @minItems 1
         */
        certificates: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** What is no certificate of this service, as it was sent. */
          unknown: string[];
          watching: {
            id: string;
            status: "valid" | "suspended" | "revoked";
          }[];
        },
        Problem
      >({
        path: `/watches`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags webhooks
     * @name ListWatches
     * @summary The ids of the certificates that are watched
     * @request GET:/watches
     * @secure
     */
    listWatches: (
      query?: {
        /** The `next` of the page before. */
        after?: string;
        /**
         * At most so many.
         * @min 1
         * @max 1000
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          certificates: string[];
          next?: string;
        },
        Problem
      >({
        path: `/watches`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  recognitions = {
    /**
     * @description Signed statements; those that were withdrawn say so by their status.
     *
     * @tags publications
     * @name ListRecognitions
     * @summary What the bodies of this service have decided
     * @request GET:/recognitions
     */
    listRecognitions: (
      query?: {
        /** DID: all statements that speak of it, in one answer. */
        about?: string;
        /** As it stands in `next` of the part before; of no meaning to anybody else. */
        cursor?: string;
        /**
         * At most so many items.
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          next?: string;
          statements: object[];
        },
        void | Problem
      >({
        path: `/recognitions`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags publications
     * @name GetRecognition
     * @summary A signed statement of recognition
     * @request GET:/recognitions/{id}
     */
    getRecognition: (id: string, params: RequestParams = {}) =>
      this.request<object, void | Problem>({
        path: `/recognitions/${id}`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  registryJson = {
    /**
     * @description Our issuers, and those whom our bodies recognise now, as the Digital Credentials Consortium lists them.
     *
     * @tags publications
     * @name GetRegistry
     * @summary Known issuers
     * @request GET:/registry.json
     */
    getRegistry: (params: RequestParams = {}) =>
      this.request<
        {
          meta: object;
          registry: object;
        },
        void
      >({
        path: `/registry.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  statistics = {
    /**
     * @description A count from 1 to 4 is “<5”, and as many others are null as it takes that it does not follow from the total. A list without cells is withheld altogether, or there is nothing to count. The figures move on with every fifth certificate and every fifth change.
     *
     * @tags publications
     * @name GetStatistics
     * @summary How many certificates were issued, and how often their status changed: numbers without people
     * @request GET:/statistics
     */
    getStatistics: (
      query?: {
        /** en, mn, zh or fr; else by Accept-Language. */
        lang?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Statistics, void>({
        path: `/statistics`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),
  };
  statisticsJson = {
    /**
     * @description A count from 1 to 4 is “<5”, and as many others are null as it takes that it does not follow from the total. A list without cells is withheld altogether, or there is nothing to count. The figures move on with every fifth certificate and every fifth change.
     *
     * @tags publications
     * @name GetStatisticsJson
     * @summary How many certificates were issued, and how often their status changed: numbers without people
     * @request GET:/statistics.json
     */
    getStatisticsJson: (params: RequestParams = {}) =>
      this.request<Statistics, void>({
        path: `/statistics.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  statisticsCsv = {
    /**
     * @description A count from 1 to 4 is “<5”, and as many others are null as it takes that it does not follow from the total. A list without cells is withheld altogether, or there is nothing to count. The figures move on with every fifth certificate and every fifth change.
     *
     * @tags publications
     * @name GetStatisticsCsv
     * @summary How many certificates were issued, and how often their status changed: numbers without people
     * @request GET:/statistics.csv
     */
    getStatisticsCsv: (params: RequestParams = {}) =>
      this.request<string, void>({
        path: `/statistics.csv`,
        method: "GET",
        ...params,
      }),
  };
  openapiJson = {
    /**
     * No description
     *
     * @tags service
     * @name GetOpenApi
     * @summary This document
     * @request GET:/openapi.json
     */
    getOpenApi: (params: RequestParams = {}) =>
      this.request<object, any>({
        path: `/openapi.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  livez = {
    /**
     * No description
     *
     * @tags service
     * @name GetLiveness
     * @summary Is the process alive
     * @request GET:/livez
     */
    getLiveness: (params: RequestParams = {}) =>
      this.request<object, any>({
        path: `/livez`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  readyz = {
    /**
     * No description
     *
     * @tags service
     * @name GetReadiness
     * @summary Is the service of use
     * @request GET:/readyz
     */
    getReadiness: (params: RequestParams = {}) =>
      this.request<
        {
          checks: {
            name: string;
            ok: boolean;
          }[];
          ready: boolean;
        },
        {
          checks: {
            name: string;
            ok: boolean;
          }[];
          ready: boolean;
        }
      >({
        path: `/readyz`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
}
