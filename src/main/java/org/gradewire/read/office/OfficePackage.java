package org.gradewire.read.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The files that one document is packed from: its parts. However little a file packs, no part is
 * unpacked beyond {@link #LARGEST_PART}, nor all together beyond {@link #LARGEST_TOTAL}.
 */
public final class OfficePackage {
  /** The largest part that is read, in bytes: 50 MB. */
  static final int LARGEST_PART = 50_000_000;

  /** How much is unpacked of one document, in bytes: 100 MB. */
  static final int LARGEST_TOTAL = 100_000_000;

  private static final String MIME_TYPE = "mimetype";
  private static final int LONGEST_MIME_TYPE = 200;
  private static final int HEAD = 4096;
  private static final int NAME_IN_HEADER = 30;

  private final ZipDirectory files;
  private int left = LARGEST_TOTAL;

  private OfficePackage(ZipDirectory files) {
    this.files = files;
  }

  /**
   * Returns whether a file is one packed document, such as DOCX, XLSX, ODT, EPUB or Pages: a ZIP
   * file whose files nobody saved there one by one.
   */
  public static boolean isOffice(byte[] bytes) {
    try {
      return ZipDirectory.startsIn(bytes) && open(bytes).isDocument();
    } catch (IOException e) {
      return startsAsDocument(bytes);
    }
  }

  /** Returns whether a file that is cut short began as a document does. */
  private static boolean startsAsDocument(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    return head.startsWith(MIME_TYPE + "application/", NAME_IN_HEADER)
        || head.contains("[Content_Types].xml")
        || head.contains("_rels/.rels");
  }

  static OfficePackage open(byte[] bytes) throws ZipException {
    return new OfficePackage(ZipDirectory.of(bytes));
  }

  private boolean isDocument() throws IOException {
    return has("[Content_Types].xml")
        || (has(MIME_TYPE) && mimeType().startsWith("application/"))
        || has("encrypted-package")
        || isOpenDocument()
        || isApple();
  }

  /** Returns whether this is an OpenDocument file, even if it was packed again without its type. */
  boolean isOpenDocument() {
    return has("content.xml") && has("META-INF/manifest.xml");
  }

  /** Returns whether this is a document of Pages, Numbers or Keynote. */
  boolean isApple() {
    return names().stream()
        .anyMatch(name -> name.equals("Index.zip") || name.matches("Index/.*\\.iwa"));
  }

  /** Returns what an OpenDocument file or an EPUB says it is; empty if it says nothing. */
  String mimeType() throws IOException {
    return has(MIME_TYPE)
        ? new String(files.unpack(MIME_TYPE, LONGEST_MIME_TYPE), StandardCharsets.UTF_8).strip()
        : "";
  }

  boolean has(String part) {
    return names().contains(part);
  }

  Set<String> names() {
    return files.names();
  }

  /**
   * Returns the part {@code name}, if there is one.
   *
   * @throws ZipException if it is damaged or larger than is read
   */
  Optional<byte[]> part(String name) throws IOException {
    if (!has(name)) {
      return Optional.empty();
    }
    byte[] bytes = files.unpack(name, Math.min(LARGEST_PART, left));
    left -= bytes.length;
    return Optional.of(bytes);
  }
}
