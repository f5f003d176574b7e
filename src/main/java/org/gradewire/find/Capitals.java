package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.Span;

/** Names in capitals throughout, as letterheads and the first words of a story have them. */
final class Capitals {
  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\p{Lu}[\\p{Lu}'’.&-]+(?: (?:\\p{Lu}[\\p{Lu}'’.&-]*|&)){1,8}(?![\\p{L}])");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{Lu}'’.-]*");
  private static final Set<String> SMALL =
      Set.of("OF", "AND", "THE", "FOR", "IN", "ON", "AT", "UPON");

  /** So short a word is rather initials than a word. */
  private static final int SHORTEST = 4;

  private static final Set<String> SHORT_WORDS =
      Set.of("ST", "BAY", "OAK", "ASH", "ELM", "OLD", "NEW", "LEA");

  private Capitals() {}

  /** Returns where two words and more stand in capitals. */
  static List<Span> runs(String words) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = RUN.matcher(words);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }

  /** Returns words in capitals as they are usually written: as long as before. */
  static String titled(String capitals) {
    return WORD.matcher(capitals)
        .replaceAll(match -> Matcher.quoteReplacement(titledWord(match.group(), match.start())));
  }

  private static String titledWord(String word, int at) {
    if (SMALL.contains(word)) {
      return at == 0 ? word.charAt(0) + lower(word) : word.toLowerCase(Locale.ROOT);
    }
    boolean initials = word.length() < SHORTEST && !SHORT_WORDS.contains(word);
    return initials ? word : word.charAt(0) + lower(word);
  }

  private static String lower(String word) {
    return word.substring(1).toLowerCase(Locale.ROOT);
  }
}
