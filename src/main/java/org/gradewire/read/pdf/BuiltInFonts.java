package org.gradewire.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Puts the one font that PDFBox brings along in place of every font that a document does not hold.
 * Only the shapes of glyphs, which nobody looks at, come from there. The mapper of PDFBox would
 * read all fonts of the system first, which takes seconds, would leave a file in the user's home,
 * and would make the text depend on the machine.
 */
final class BuiltInFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private @Nullable TrueTypeFont font;

  private BuiltInFonts() {}

  /** Makes PDFBox, in the whole program, use no font of the system. */
  static void install() {
    Once.done();
  }

  /** Initialised once, by the first document. */
  private static final class Once {
    static {
      FontMappers.set(new BuiltInFonts());
    }

    static void done() {}
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font(), true);
  }

  private synchronized TrueTypeFont font() {
    TrueTypeFont known = font;
    if (known == null) {
      known = load();
      font = known;
    }
    return known;
  }

  private static TrueTypeFont load() {
    try (InputStream stream = FontMapper.class.getResourceAsStream(FONT)) {
      if (stream == null) {
        throw new IllegalStateException(FONT + ": not in PDFBox, expected a font");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
