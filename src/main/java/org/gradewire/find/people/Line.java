package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.find.people.Lexicon.Phrase;
import org.gradewire.find.people.Lexicon.Starts;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Entity;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * One block cut into words for the grammar of people: a word keeps its apostrophes and hyphens, a
 * form of address its full stop. Words are counted from 0; all patterns see straight apostrophes.
 */
final class Line {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:Cllr|Coun|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Rt|Hon|St|Ald)\\."
              + "|\\p{Lu}\\.(?=\\s?\\p{Lu})"
              + "|[\\p{L}\\p{N}@£]+(?:['\\-/&.][\\p{L}\\p{N}]+)*"
              + "|\\S");

  private final String written;
  private final String plain;
  private final TextBlock block;

  /** Made once, because a line is asked for thousands of phrases. */
  private final Matcher matcher;

  private final List<Span> words = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<ProviderMention> bodies;

  /** For each word the phrases of a lexicon that may start there, once they were asked for. */
  private final Map<Lexicon, @Nullable Starts[]> starts = new HashMap<>();

  /** For each word the word after a phrase that starts there; -1 for none, 0 for not yet asked. */
  private final IdentityHashMap<List<Phrase>, int[]> phraseEnds = new IdentityHashMap<>();

  private Line(String written, String plain, TextBlock block, List<ProviderMention> bodies) {
    this.written = written;
    this.plain = plain;
    this.block = block;
    this.bodies = bodies;
    matcher =
        WORD.matcher(plain)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(block.span().start(), block.span().end());
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
      texts.add(matcher.group());
    }
  }

  /** Returns the lines of the blocks that have sentences, in text order. */
  static List<Line> of(AnnotatedArticle article, List<ProviderMention> bodies) {
    String plain = article.text().replace('’', '\'').replace('‘', '\'');
    NavigableMap<Integer, List<ProviderMention>> sorted = new TreeMap<>();
    for (ProviderMention body : bodies) {
      sorted.computeIfAbsent(body.span().start(), start -> new ArrayList<>()).add(body);
    }
    List<Line> lines = new ArrayList<>();
    int number = -1;
    for (Sentence sentence : article.sentences()) {
      if (sentence.block() != number) {
        number = sentence.block();
        TextBlock block = article.article().blocks().get(number);
        lines.add(new Line(article.text(), plain, block, inside(sorted, block.span())));
      }
      lines.get(lines.size() - 1).entities.addAll(sentence.entities());
    }
    return lines;
  }

  private static List<ProviderMention> inside(
      NavigableMap<Integer, List<ProviderMention>> bodies, Span span) {
    return bodies.subMap(span.start(), true, span.end(), true).values().stream()
        .flatMap(List::stream)
        .filter(body -> span.contains(body.span()))
        .toList();
  }

  /** Returns the article's text with straight apostrophes; offsets are the article's. */
  String plain() {
    return plain;
  }

  /** Returns the article's text as written. */
  String article() {
    return written;
  }

  /** Returns the words of {@code span} as the article writes them. */
  String written(Span span) {
    return span.of(written);
  }

  Span span() {
    return block.span();
  }

  BlockKind kind() {
    return block.kind();
  }

  List<Entity> entities() {
    return entities;
  }

  List<ProviderMention> bodies() {
    return bodies;
  }

  /** Returns the number of words. */
  int size() {
    return words.size();
  }

  /** Returns the span of a word; past the last one the empty span at the end of the line. */
  Span word(int word) {
    int end = block.span().end();
    return word < words.size() ? words.get(word) : new Span(end, end);
  }

  /** Returns a word as written, with straight apostrophes; past the last one nothing. */
  String text(int word) {
    return word < 0 || word >= texts.size() ? "" : texts.get(word);
  }

  /** Returns the span from word {@code from} to the word before {@code to}. */
  Span span(int from, int to) {
    return new Span(word(from).start(), word(to - 1).end());
  }

  /** Returns the first word that ends after {@code offset}; the size if there is none. */
  int wordAt(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns whether the word begins with a capital letter. */
  boolean isCapital(int word) {
    return word >= 0 && word < size() && Character.isUpperCase(text(word).codePointAt(0));
  }

  /** Returns whether the word is made of letters or digits, not a mark. */
  boolean isWord(int word) {
    return word >= 0 && word < size() && Character.isLetterOrDigit(text(word).codePointAt(0));
  }

  /** Returns whether the word is one of {@code words}, without regard to capitals. */
  boolean is(int word, String... words) {
    for (String each : words) {
      if (each.equalsIgnoreCase(text(word))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the word has a possessive ending. */
  boolean isPossessive(int word) {
    return text(word).endsWith("'s") || (text(word).endsWith("s") && is(word + 1, "'"));
  }

  /** Returns the phrases of {@code lexicon} that may start with the word. */
  Starts starts(Lexicon lexicon, int word) {
    @Nullable Starts[] known =
        starts.computeIfAbsent(lexicon, key -> new @Nullable Starts[words.size()]);
    Starts found = known[word];
    if (found == null) {
      found = lexicon.startingWith(texts.get(word));
      known[word] = found;
    }
    return found;
  }

  /**
   * Returns the word after the longest of {@code phrases} that starts with the word, or -1. What
   * was asked once is remembered: the grammars ask the same words again and again.
   */
  int phraseEnd(List<Phrase> phrases, int word) {
    int[] ends = phraseEnds.computeIfAbsent(phrases, key -> new int[words.size()]);
    if (ends[word] == 0) {
      ends[word] = longestEnd(phrases, word);
    }
    return ends[word];
  }

  private int longestEnd(List<Phrase> phrases, int word) {
    int longest = -1;
    for (Phrase phrase : phrases) {
      Matcher found = matcher(phrase.pattern(), word);
      if (found.lookingAt()) {
        longest = Math.max(longest, found.end());
      }
    }
    return longest < 0 ? -1 : wordAt(longest - 1) + 1;
  }

  /** Returns a matcher over the rest of the line from the word on, valid until the next call. */
  Matcher matcher(Pattern pattern, int word) {
    return matcher.usePattern(pattern).region(word(word).start(), block.span().end());
  }

  /** Returns whether the recogniser found a name of this type over the word. */
  boolean isNamed(Entity.Type type, int word) {
    Span span = word(word);
    return entities.stream().anyMatch(e -> e.type() == type && e.span().overlaps(span));
  }
}
