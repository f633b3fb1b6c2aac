/**
 * The control schemas as a strict validator can read them.
 *
 * Packages carry the documents as ADL published them. Two slips in them stop libxml2, and are mended only for validating:
 * - `ims_xml.xsd` declares the XML namespace as its default one, which Namespaces in XML forbids;
 * - `imsmd_rootv1p2p1.xsd` allows `##any` after optional elements of its own, which XSD calls ambiguous; `##other` is what it means.
 */
export function mendSchema(path: string, text: string): string {
  if (path === 'ims_xml.xsd') {
    return text.replace('xmlns="http://www.w3.org/XML/1998/namespace"', '')
  }
  return path === 'imsmd_rootv1p2p1.xsd'
    ? text.replace('namespace="##any"', 'namespace="##other"')
    : text
}
