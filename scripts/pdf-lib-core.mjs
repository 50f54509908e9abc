// Stands in for pdf-lib in the bundle: its objects, without forms, writers, parsers, pictures and standard fonts,
// which are five sixths of it and would be evaluated at every start.
export { default as PDFContext } from "../node_modules/pdf-lib/es/core/PDFContext.js";
export { default as PDFObjectCopier } from "../node_modules/pdf-lib/es/core/PDFObjectCopier.js";
export { default as PDFArray } from "../node_modules/pdf-lib/es/core/objects/PDFArray.js";
export { default as PDFDict } from "../node_modules/pdf-lib/es/core/objects/PDFDict.js";
export { default as PDFHexString } from "../node_modules/pdf-lib/es/core/objects/PDFHexString.js";
export { default as PDFName } from "../node_modules/pdf-lib/es/core/objects/PDFName.js";
export { default as PDFRawStream } from "../node_modules/pdf-lib/es/core/objects/PDFRawStream.js";
export { default as PDFString } from "../node_modules/pdf-lib/es/core/objects/PDFString.js";
// To put papers together; loaded for that alone.
export { default as PDFParser } from "../node_modules/pdf-lib/es/core/parser/PDFParser.js";
export { default as PDFCatalog } from "../node_modules/pdf-lib/es/core/structures/PDFCatalog.js";
export { default as PDFPageLeaf } from "../node_modules/pdf-lib/es/core/structures/PDFPageLeaf.js";
