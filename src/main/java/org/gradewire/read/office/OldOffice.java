package org.gradewire.read.office;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradewire.read.format.FileContent;

/**
 * Tells the documents of old programs of Microsoft, and those that are protected by a password,
 * from the names of the streams in their container ([MS-CFB]).
 */
final class OldOffice {
  static final String PROTECTED =
      "found a document that a password protects, expected one without; save it without";

  private static final String SIGNATURE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final Map<String, String> NATURES = natures();

  private OldOffice() {}

  private static Map<String, String> natures() {
    String document = "expected a document such as DOCX or ODT";
    Map<String, String> natures = new LinkedHashMap<>();
    natures.put("EncryptedPackage", PROTECTED);
    natures.put(
        "WordDocument",
        "found an old Word document (.doc), %s; save it as .docx".formatted(document));
    natures.put("Workbook", "found an old spreadsheet (.xls), " + document);
    natures.put("Book", "found an old spreadsheet (.xls), " + document);
    natures.put("PowerPoint Document", "found an old presentation (.ppt), " + document);
    natures.put("__substg1.0_", "found an Outlook message (.msg), " + document);
    natures.put("", "found an old Office document, " + document);
    return natures;
  }

  static boolean is(FileContent content) {
    return content.head(SIGNATURE.length()).equals(SIGNATURE);
  }

  /** Returns what {@code content} is and what was expected. */
  static String problem(FileContent content) {
    String bytes = content.head(content.size());
    return NATURES.entrySet().stream()
        .filter(nature -> bytes.contains(wide(nature.getKey())))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** Names of streams are in UTF-16. */
  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
