package org.gradewire.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A block of JSON inside the page, in an element that no browser runs.
 *
 * <p>What could end the element or begin a comment or an entity ({@code <}, {@code >}, {@code &})
 * is written as an escape, and so are the line separators that older scripts trip over. Whatever an
 * article says, the block stays one block.
 */
final class DataBlock implements AutoCloseable {
  private static final JsonFactory FACTORY =
      new JsonFactory()
          .setCharacterEscapes(new HtmlEscapes())
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

  private final Writer html;
  private final JsonGenerator json;

  private DataBlock(Writer html) throws IOException {
    this.html = html;
    this.json = FACTORY.createGenerator(html);
  }

  /** Begins the block that the page finds as {@code id}. */
  static DataBlock open(Writer html, String id) throws IOException {
    html.write("<script type=\"application/json\" id=\"" + id + "\">");
    return new DataBlock(html);
  }

  /** Returns what writes into it. */
  JsonGenerator json() {
    return json;
  }

  @Override
  public void close() throws IOException {
    json.close();
    html.write("</script>\n");
  }

  /** Escapes what HTML could take for its own. */
  private static final class HtmlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final SerializableString LINE_SEPARATOR = new SerializedString("\\u2028");
    private static final SerializableString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      for (char special : new char[] {'<', '>', '&', '\u007f'}) {
        codes[special] = CharacterEscapes.ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case '\u2028' -> LINE_SEPARATOR;
        case '\u2029' -> PARAGRAPH_SEPARATOR;
        default -> null;
      };
    }
  }
}
