/** The little code of a certificate's page has met something about which only the general judge can tell. */
export class LeftToGeneral extends Error {}
