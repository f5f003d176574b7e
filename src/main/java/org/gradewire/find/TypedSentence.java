package org.gradewire.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.LinkMention;
import org.gradewire.model.Mention.PersonMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which every mention is replaced by what it is: {@code <provider> was rated
 * <grade>}.
 *
 * <p>Words for a time that need no preposition are typed with one: "a year later" is {@code in
 * <date>}. Quotation marks that enclose just a grade are taken away with it; apostrophes, quotation
 * marks and dashes are the plain ones, so that rules need one form of each.
 */
final class TypedSentence {
  private static final String IN = "in ";
  private static final String ADVERBIAL = "date/told-year";
  private static final Pattern RELATIVE =
      Pattern.compile("(?i)^(?:last|this|earlier this|later this|next) (?!\\w+day\\b)");
  private static final Pattern PREPOSITION =
      Pattern.compile("(?i)\\b(?:in|of|by|since|from|until|till|to|and|or|during|for) $");

  private final String text;
  private final int[] origin;
  private final List<Placed> placed;

  /** A mention in the typed words, and where what it replaced ends in the article. */
  private record Placed(int start, int end, Mention mention, int coveredEnd) {}

  private TypedSentence(String text, int[] origin, List<Placed> placed) {
    this.text = text;
    this.origin = origin;
    this.placed = placed;
  }

  /**
   * Types the words of {@code article[sentence)} with those of {@code mentions} that lie inside.
   */
  static TypedSentence of(String article, Span sentence, List<? extends Mention> mentions) {
    StringBuilder typed = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    int at = sentence.start();
    for (Mention mention : disjoint(mentions)) {
      Span covered = withQuotes(article, mention, sentence);
      if (!sentence.contains(covered) || covered.start() < at) {
        continue;
      }
      copy(article, at, covered.start(), typed, origin);
      if (isAdverb(article, mention, typed)) {
        typed.append(IN);
      }
      int start = typed.length();
      typed.append('<').append(nameOf(mention)).append('>');
      while (origin.size() < typed.length()) {
        origin.add(covered.start());
      }
      placed.add(new Placed(start, typed.length(), mention, covered.end()));
      at = covered.end();
    }
    copy(article, at, sentence.end(), typed, origin);
    origin.add(sentence.end());
    return new TypedSentence(
        typed.toString(), origin.stream().mapToInt(Integer::intValue).toArray(), placed);
  }

  /** "A year later" says what "in 2017" says. */
  private static boolean isAdverb(String article, Mention mention, CharSequence before) {
    return mention instanceof DateMention date
        && (mention.rule().equals(ADVERBIAL)
            || (date.relative() && RELATIVE.matcher(mention.span().of(article)).find()))
        && !PREPOSITION.matcher(before).find();
  }

  private static List<Mention> disjoint(List<? extends Mention> mentions) {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort(
        Mention.IN_TEXT_ORDER.thenComparing(TypedSentence::nameOf, Comparator.naturalOrder()));
    return sorted;
  }

  private static Span withQuotes(String article, Mention mention, Span sentence) {
    Span span = mention.span();
    boolean quoted =
        mention instanceof GradeMention
            && span.start() > sentence.start()
            && span.end() < sentence.end()
            && isQuote(article.charAt(span.start() - 1))
            && isQuote(article.charAt(span.end()));
    return quoted ? new Span(span.start() - 1, span.end() + 1) : span;
  }

  private static void copy(
      String article, int from, int to, StringBuilder typed, List<Integer> origin) {
    for (int i = from; i < to; i++) {
      typed.append(plain(article.charAt(i)));
      origin.add(i);
    }
  }

  private static boolean isQuote(char unit) {
    char plain = plain(unit);
    return plain == '"' || plain == '\'';
  }

  private static char plain(char unit) {
    return switch (unit) {
      case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2500' -> '-';
      case '<' -> '(';
      case '>' -> ')';
      case '\t' -> ' ';
      default -> unit;
    };
  }

  /** Returns the name that stands for a mention between the angle brackets. */
  static String nameOf(Mention mention) {
    if (mention instanceof GradeMention grade) {
      if (grade.isStandard()) {
        return "standard";
      }
      return grade.isOutcome() ? "outcome" : "grade";
    } else if (mention instanceof AreaMention) {
      return "area";
    } else if (mention instanceof DateMention) {
      return "date";
    } else if (mention instanceof VisitMention) {
      return "visit";
    } else if (mention instanceof ProviderMention) {
      return "provider";
    } else if (mention instanceof InspectorateMention) {
      return "inspectorate";
    } else if (mention instanceof PersonMention) {
      return "person";
    } else if (mention instanceof LinkMention) {
      return "link";
    }
    throw new IllegalArgumentException("no name for a " + mention.getClass().getSimpleName());
  }

  /** Returns the typed words. */
  String text() {
    return text;
  }

  /** Returns whether a mention of this kind stands in the sentence. */
  boolean has(Class<? extends Mention> kind) {
    return placed.stream().anyMatch(place -> kind.isInstance(place.mention));
  }

  /** Returns the place in the article of {@code typed[start, end)}. */
  Span spanOf(int start, int end) {
    int from = origin[start];
    int to = end == start ? from : endOf(end);
    return new Span(from, Math.max(from, to));
  }

  private int endOf(int end) {
    for (Placed place : placed) {
      if (place.start < end && end <= place.end) {
        return place.coveredEnd;
      }
    }
    return origin[end - 1] + 1;
  }

  /** Returns the mentions of one kind inside {@code typed[start, end)}, in text order. */
  <M extends Mention> List<M> mentions(Class<M> kind, int start, int end) {
    List<M> found = new ArrayList<>();
    for (Placed place : placed) {
      if (place.start >= start && place.end <= end && kind.isInstance(place.mention)) {
        found.add(kind.cast(place.mention));
      }
    }
    return found;
  }

  /** Returns the mentions of one kind inside a group of a match; none if the group took no part. */
  <M extends Mention> List<M> mentions(Class<M> kind, Matcher match, String group) {
    return match.start(group) < 0
        ? List.of()
        : mentions(kind, match.start(group), match.end(group));
  }

  /** Returns where a mention stands in the typed words, or -1 if it is not in the sentence. */
  int indexOf(@Nullable Mention mention) {
    for (Placed place : placed) {
      if (place.mention.equals(mention)) {
        return place.start;
      }
    }
    return -1;
  }
}
