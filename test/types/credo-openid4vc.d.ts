// What the tests use of @credo-ts/openid4vc 0.6.3: its own declarations do not compile under our strictness.
export const OpenId4VcModule: new (options: object) => object;
