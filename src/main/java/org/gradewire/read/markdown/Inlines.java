package org.gradewire.read.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.jsoup.parser.Parser;

/**
 * Aligns words that the parser read with the text they came from, through backslashes and entities.
 * Where the two cannot be brought in step, all words are aligned with the whole stretch.
 */
final class Inlines {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /** In a cell of a table, the parser takes {@code \|} for one character, which moves the rest. */
  private static final int FURTHEST = 8;

  private final String raw;

  Inlines(String raw) {
    this.raw = raw;
  }

  /** Returns {@code words}, which were read from about {@code [start, end)}. */
  AlignedText words(String words, int start, int end) {
    int limit = Math.min(raw.length(), end + FURTHEST);
    for (int from = start; from <= Math.min(start + FURTHEST, limit); from++) {
      Optional<AlignedText> aligned = inStep(words, from, limit);
      if (aligned.isPresent()) {
        return aligned.get();
      }
    }
    return new AlignedText.Builder().replaced(words, start, end).build();
  }

  /** Returns {@code words}, in which nothing is markup, read from inside {@code [start, end)}. */
  AlignedText code(String words, int start, int end) {
    int at = raw.indexOf(words, start);
    return at >= 0 && at + words.length() <= end
        ? AlignedText.of(raw, at, at + words.length())
        : new AlignedText.Builder().replaced(words, start, end).build();
  }

  private Optional<AlignedText> inStep(String words, int start, int limit) {
    AlignedText.Builder result = new AlignedText.Builder();
    int at = start;
    int done = 0;
    while (done < words.length()) {
      int to = at < limit ? step(words, done, at, limit) : at;
      if (to == at) {
        return Optional.empty();
      }
      int length = raw.charAt(at) == '&' && to > at + 1 ? decoded(at, to).length() : 1;
      result.replaced(words.substring(done, done + length), at, to);
      done += length;
      at = to;
    }
    return Optional.of(result.build());
  }

  /** Returns the end of what reads as the next of {@code words}; {@code at} if nothing does. */
  private int step(String words, int done, int at, int limit) {
    char unit = raw.charAt(at);
    if (unit == '\\' && at + 1 < limit && isEscaped(raw.charAt(at + 1), words.charAt(done))) {
      return at + 2;
    }
    if (unit == '&') {
      Matcher entity = ENTITY.matcher(raw).region(at, limit);
      if (entity.lookingAt() && reads(decoded(at, entity.end()), entity.group(), words, done)) {
        return entity.end();
      }
    }
    return unit == words.charAt(done) || (unit == 0 && words.charAt(done) == '\ufffd')
        ? at + 1
        : at;
  }

  private static boolean isEscaped(char unit, char word) {
    return unit == word && unit > ' ' && unit < 0x7f && !Character.isLetterOrDigit(unit);
  }

  private static boolean reads(String decoded, String entity, String words, int done) {
    return !decoded.equals(entity) && words.startsWith(decoded, done);
  }

  private String decoded(int at, int to) {
    return Parser.unescapeEntities(raw.substring(at, to), true);
  }
}
