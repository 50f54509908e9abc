// Stands in for pdf-lib in the bundle: its objects and its writer, without forms, parsers, pictures and standard fonts,
// which are five sixths of it and would be evaluated at every start.
export { default as PDFContext } from "../node_modules/pdf-lib/es/core/PDFContext.js";
export { default as PDFObjectCopier } from "../node_modules/pdf-lib/es/core/PDFObjectCopier.js";
export { AFRelationship, default as FileEmbedder } from "../node_modules/pdf-lib/es/core/embedders/FileEmbedder.js";
export { default as PDFHexString } from "../node_modules/pdf-lib/es/core/objects/PDFHexString.js";
export { default as PDFName } from "../node_modules/pdf-lib/es/core/objects/PDFName.js";
export { default as PDFString } from "../node_modules/pdf-lib/es/core/objects/PDFString.js";
export { default as PDFStreamWriter } from "../node_modules/pdf-lib/es/core/writers/PDFStreamWriter.js";
// To put papers together; loaded for that alone.
export { default as PDFParser } from "../node_modules/pdf-lib/es/core/parser/PDFParser.js";
export { default as PDFCatalog } from "../node_modules/pdf-lib/es/core/structures/PDFCatalog.js";
export { default as PDFPageLeaf } from "../node_modules/pdf-lib/es/core/structures/PDFPageLeaf.js";
