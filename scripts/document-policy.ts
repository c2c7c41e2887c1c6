/** The content security policy of pages that are read and do nothing: help, support, the reference of the functions. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
export const DOCUMENT_POLICY_TAG = `<meta http-equiv="Content-Security-Policy" content="${DOCUMENT_POLICY}">`;
