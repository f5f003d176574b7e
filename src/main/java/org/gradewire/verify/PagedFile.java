package org.gradewire.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF, of which pages are taken as PDFBox gives their text, line by line. Only letters and digits
 * count: white space, hyphens and the order of columns are what two readers may differ in.
 */
final class PagedFile {
  static final String MEDIA_TYPE = "application/pdf";

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LARGEST_PACKET = 1_000_000;

  private final PDDocument document;
  private final Map<Integer, Page> pages = new HashMap<>();

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
    Page first = page(page);
    Page next = page(page + 1);
    int at = (first.letters() + next.letters()).indexOf(letters(quote));
    if (at >= 0 && at < first.letters().length()) {
      return SameWords.YES;
    }
    List<String> words = words(quote);
    boolean begins = !words.isEmpty() && first.has(words.get(0));
    return begins && words.stream().allMatch(word -> first.has(word) || next.has(word))
        ? SameWords.WITH_GAPS
        : SameWords.NO;
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

  /** The text of a page: all its letters and digits, and each of its words. */
  private record Page(String letters, Set<String> words) {
    /** Words shorter than this are found in the middle of others everywhere. */
    private static final int LONG = 5;

    boolean has(String word) {
      return words.contains(word) || (word.length() >= LONG && letters.contains(word));
    }
  }

  private Page page(int number) throws IOException {
    Page known = pages.get(number);
    if (known == null) {
      boolean there = number >= 1 && number <= document.getNumberOfPages();
      String text = there ? text(number) : "";
      known = new Page(letters(text), new HashSet<>(words(text)));
      pages.put(number, known);
    }
    return known;
  }

  private String text(int page) throws IOException {
    PDFTextStripper stripper = new BoundedStripper();
    stripper.setSortByPosition(false);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String letters(String text) {
    return String.join("", words(text));
  }

  private static List<String> words(String text) {
    return OTHERS
        .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Drawings may show themselves again and again; a page has only so many. */
  private static final class BoundedStripper extends PDFTextStripper {
    private static final int MOST_FORMS = 2000;
    private int forms;

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      if (++forms <= MOST_FORMS) {
        super.showForm(form);
      }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
      if (++forms <= MOST_FORMS) {
        super.showTransparencyGroup(form);
      }
    }
  }
}
