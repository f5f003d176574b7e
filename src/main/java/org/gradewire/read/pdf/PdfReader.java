package org.gradewire.read.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;

/** Opens one PDF and reads its pages. */
final class PdfReader {
  /** Pages after these are left out, with a warning: no report or newspaper is as long. */
  private static final int MOST_PAGES = 500;

  private static final int FEWEST_LETTERS = 20;

  /** A share of unknown glyphs, in percent, from which a user should know. */
  private static final int SOME_UNKNOWN = 2;

  private static final int TAIL = 2048;

  private final FileContent content;
  private final List<String> warnings = new ArrayList<>();
  private int shown;
  private int unknown;
  private int letters;
  private boolean pictures;

  PdfReader(FileContent content) {
    this.content = content;
  }

  /**
   * Returns what the document says.
   *
   * @throws ArticleException if it cannot be opened or holds no text
   */
  Reading read() throws ArticleException {
    BuiltInFonts.install();
    if (StreamSizes.isTooMuch(content.bytes())) {
      throw content.problem(
          "found a PDF that unpacks to more than %,d MB, expected an article"
              .formatted(StreamSizes.MOST / 1_000_000));
    }
    try (PDDocument document = Loader.loadPDF(content.bytes(), "")) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw content.problem("found a PDF that needs a password, expected one that opens without");
    } catch (IOException | RuntimeException e) {
      // Of broken files PDFBox also throws whatever its code runs into.
      throw content.problem(
          "found a damaged PDF (%s), expected a readable one".formatted(reason(e)));
    }
  }

  private Reading read(PDDocument document) throws ArticleException, IOException {
    if (!isWhole()) {
      warnings.add("the PDF is damaged or cut off; read as far as it goes");
    }
    List<PagePieces> pages = pages(document);
    if (letters < FEWEST_LETTERS || unknown * 2 > shown) {
      throw content.problem(withoutText(document));
    }
    if (unknown * 100 > shown * SOME_UNKNOWN) {
      warnings.add(
          String.format(
              Locale.ROOT, "%d of %d characters of the PDF have no known meaning", unknown, shown));
    }
    return DocumentText.of(pages, DocumentInfo.of(document)).reading(warnings);
  }

  private String withoutText(PDDocument document) {
    if (document.getNumberOfPages() == 0) {
      return "found a PDF without pages, expected an article";
    }
    if (unknown * 2 > shown) {
      return "found a PDF whose fonts do not tell which characters they show, expected one with"
          + " readable text; run OCR first";
    }
    return pictures
        ? "found a PDF of pictures without text, expected one with text; run OCR first"
        : "found a PDF without text, expected an article";
  }

  private List<PagePieces> pages(PDDocument document) {
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      warnings.add("only the first %d of %d pages were read".formatted(MOST_PAGES, count));
    }
    GlyphEngine engine = new GlyphEngine();
    List<PagePieces> pages = new ArrayList<>();
    for (int number = 1; number <= Math.min(count, MOST_PAGES); number++) {
      pages.add(page(document, engine, number));
    }
    return pages;
  }

  private PagePieces page(PDDocument document, GlyphEngine engine, int number) {
    try {
      PDPage page = document.getPage(number - 1);
      PageGlyphs glyphs = engine.glyphs(page);
      count(glyphs);
      pictures |= glyphs.glyphs().isEmpty() && page.getResources() != null;
      if (glyphs.faults() > 0) {
        warnings.add("page %d may be incomplete: parts of it are damaged".formatted(number));
      }
      return new PagePieces(number, PieceMaker.pieces(glyphs.glyphs()), glyphs.height());
    } catch (IOException | RuntimeException e) {
      warnings.add("page %d is left out: it is damaged (%s)".formatted(number, reason(e)));
      return new PagePieces(number, List.of(), 1);
    }
  }

  private void count(PageGlyphs page) {
    shown += page.shown();
    unknown += page.unknown();
    for (Glyph glyph : page.glyphs()) {
      letters += Character.isLetter(glyph.text().codePointAt(0)) ? 1 : 0;
    }
  }

  /** A whole file ends in this mark, perhaps with a few bytes after it. */
  private boolean isWhole() {
    byte[] bytes = content.bytes();
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return tail.contains("%%EOF");
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
