package org.gradewire.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF, of which pages are taken as PDFBox gives their text, line by line. Only letters and digits
 * count: white space, hyphens and the order of columns are what two readers may differ in.
 */
final class PagedFile {
  static final String MEDIA_TYPE = "application/pdf";

  private static final int LARGEST_PACKET = 1_000_000;

  private final PDDocument document;
  private final Map<Integer, String> pages = new HashMap<>();

  private PagedFile(PDDocument document) {
    this.document = document;
  }

  /** Opens a PDF, all in memory, so that there is nothing to close. */
  static PagedFile open(byte[] bytes) throws IOException {
    NoSystemFonts.install();
    return new PagedFile(Loader.loadPDF(bytes, ""));
  }

  /** Tells whether the words of {@code quote} start on {@code page}, counted from 1. */
  SameWords compare(String quote, int page) throws IOException {
    String start = letters(page);
    String both = start + letters(page + 1);
    if (both.contains(letters(quote))) {
      return SameWords.YES;
    }
    List<String> words =
        Arrays.stream(quote.split("[^\\p{L}\\p{N}]+")).map(PagedFile::letters).toList();
    List<String> found = new ArrayList<>(words);
    found.removeIf(word -> !both.contains(word));
    boolean begins =
        words.stream().filter(word -> !word.isEmpty()).limit(1).allMatch(start::contains);
    return begins && found.size() == words.size() ? SameWords.WITH_GAPS : SameWords.NO;
  }

  /** Tells whether {@code quote} is in the property {@code name} that the file has of itself. */
  SameWords compareProperty(String quote, String name) throws IOException {
    String value = String.valueOf(document.getDocumentInformation().getCOSObject().getString(name));
    return (letters(value) + letters(packet())).contains(letters(quote))
        ? SameWords.YES
        : SameWords.NO;
  }

  private String packet() throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return "";
    }
    try (InputStream stream = metadata.exportXMPMetadata()) {
      return new String(stream.readNBytes(LARGEST_PACKET), StandardCharsets.UTF_8);
    }
  }

  private String letters(int page) throws IOException {
    String known = pages.get(page);
    if (known == null) {
      known = page > document.getNumberOfPages() ? "" : letters(text(page));
      pages.put(page, known);
    }
    return known;
  }

  private String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
