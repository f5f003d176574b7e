package org.gradewire.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What the fonts of a document say of their glyphs. */
final class FontFacts {
  /** Stands for a glyph that no table of the document gives a meaning. */
  static final String UNKNOWN = "\ufffd";

  private static final String BULLET = "•";
  private static final int BOLD = 600;
  private static final Pattern HEAVY = Pattern.compile("bold|black|heavy|demi(?!ne)");
  private static final Pattern SIGNS = Pattern.compile("wingding|webding|dingbat");

  private final GlyphList names = names();
  private final IdentityHashMap<PDFont, Facts> known = new IdentityHashMap<>();

  private record Facts(boolean bold, boolean signs) {}

  /** Returns whether {@code font} is bold. */
  boolean isBold(PDFont font) {
    return facts(font).bold();
  }

  /** Returns what the glyph {@code code} means; the pictures of a font of signs are bullets. */
  String text(PDFont font, int code) throws IOException {
    String text = font.toUnicode(code, names);
    if (text == null || text.isEmpty() || text.indexOf('\0') >= 0) {
      return facts(font).signs() ? BULLET : UNKNOWN;
    }
    return facts(font).signs() && !text.isBlank() ? BULLET : Characters.plain(text);
  }

  private Facts facts(PDFont font) {
    return known.computeIfAbsent(font, FontFacts::of);
  }

  private static Facts of(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold =
        HEAVY.matcher(name).find()
            || (descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD));
    return new Facts(bold, SIGNS.matcher(name).find());
  }

  /** Names of glyphs as Adobe lists them, and the further ones that PDFBox knows. */
  private static GlyphList names() {
    String further = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream stream = GlyphList.class.getResourceAsStream(further)) {
      GlyphList adobe = GlyphList.getAdobeGlyphList();
      return stream == null ? adobe : new GlyphList(adobe, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
