package org.gradewire.find.people;

import java.util.List;
import org.gradewire.find.people.RolePhrase.Body;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.Entity;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the words for a body before and after an office. */
final class BodyGrammar {
  private static final int LONGEST = 9;
  private final PeopleWords words;

  BodyGrammar(PeopleWords words) {
    this.words = words;
  }

  /** Returns whether words for a body start here, after an article or a possessive. */
  boolean startsAt(Line line, int word) {
    return at(line, word) != null;
  }

  /** Returns the body after "of", "at", "for" or "in" at this word, or {@code null}. */
  @Nullable Body after(Line line, int word, List<NameForm> names) {
    if (!line.is(word, "of", "at", "for", "in", "from", "with", "to", ",")) {
      return null;
    }
    Body body = at(line, word + 1);
    if (body == null && line.is(word, "at", "of")) {
      body = capitals(line, word + 1, names);
    }
    boolean loose = line.is(word, ",", "from", "with", "to", "in");
    boolean isNoun =
        body != null && body.end() - body.first() == 1 && !line.isCapital(body.first());
    boolean person = body != null && line.is(word, ",") && isPerson(line, body);
    return loose && (body == null || isNoun || person || !isCertain(line, body)) ? null : body;
  }

  /** Two or three capitalised words between commas: more likely who holds the office. */
  private boolean isPerson(Line line, Body body) {
    int size = body.end() - body.first();
    for (int word = body.first(); word < body.end(); word++) {
      String text = line.text(word);
      boolean initials = text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
      if (!line.isCapital(word) || initials || words.isBodyNoun(line, word)) {
        return false;
      }
    }
    boolean known =
        line.bodies().stream()
            .anyMatch(it -> it.span().overlaps(line.span(body.first(), body.end())));
    return (size == 2 || size == 3) && !known && line.is(body.end(), ",", ".");
  }

  private static boolean isCertain(Line line, Body body) {
    Span span = line.span(body.first(), body.end());
    return line.bodies().stream()
            .anyMatch(
                mention ->
                    mention.reference() == ProviderMention.Reference.NAME
                        && mention.span().overlaps(span))
        || line.isNamed(Entity.Type.ORGANISATION, body.first());
  }

  /** Returns the body that ends before the office: possessive or a noun beside it. */
  @Nullable Body before(Line line, int role) {
    int end = role;
    while (line.is(end - 1, "new", "first", "own", "current", "Labour", "Conservative", "Tory")) {
      end--;
    }
    if (line.is(end - 1, "'")) {
      end--;
    }
    if (end <= 0 || !line.isWord(end - 1)) {
      return null;
    }
    if (line.is(end - 1, "its", "their", "our", "his", "her")) {
      return new Body(end - 1, end);
    }
    Span known = knownEndingAt(line, end);
    if (known != null) {
      return new Body(line.wordAt(known.start()), end);
    }
    boolean place = line.is(end - 2, "the", "this") && isPlace(line, end - 1);
    boolean owner = line.isPossessive(end - 1) && (line.isCapital(end - 1) || place);
    return owner || words.isBodyNoun(line, end - 1)
        ? new Body(nounStart(line, end - 1), end)
        : null;
  }

  /** "the county's", "the area's". */
  private static boolean isPlace(Line line, int word) {
    return line.is(
        word,
        "county's",
        "borough's",
        "city's",
        "town's",
        "district's",
        "region's",
        "area's",
        "country's",
        "nation's",
        "island's",
        "village's",
        "jail's",
        "force's",
        "group's",
        "watchdog's",
        "regulator's",
        "provider's",
        "firm's",
        "practice's",
        "surgery's",
        "setting's");
  }

  private int nounStart(Line line, int word) {
    int start = word;
    if (!line.isCapital(word)) {
      while (words.roles().starts("portfolio", line, start - 1)
          || words.roles().starts("modifier", line, start - 1)) {
        start--;
      }
      return line.is(start - 1, "the", "its", "their", "our", "a") ? start : word;
    }
    while (line.isCapital(start - 1) && line.isCapital(word) && line.isWord(start - 1)) {
      start--;
    }
    return start;
  }

  private static @Nullable Span knownEndingAt(Line line, int end) {
    Span last = line.word(end - 1);
    for (ProviderMention body : line.bodies()) {
      if (endsIn(body.span(), last)) {
        return body.span();
      }
    }
    for (Entity entity : line.entities()) {
      if (entity.type() != Entity.Type.PERSON && endsIn(entity.span(), last)) {
        return entity.span();
      }
    }
    return null;
  }

  private static boolean endsIn(Span span, Span word) {
    return span.overlaps(word) && span.end() <= word.end();
  }

  /** Returns where the phrase begins that has its body or office at this word. */
  int phraseStart(Line line, int word) {
    int start = word;
    while (line.is(
        start - 1,
        "the",
        "new",
        "a",
        "an",
        "current",
        "that",
        "first",
        "own",
        "its",
        "their",
        "our",
        "Labour",
        "Conservative",
        "Tory",
        "former",
        "then")) {
      start--;
    }
    return start;
  }

  /** Returns the word after the body and a place named after it. */
  int phraseEnd(Line line, Body body) {
    int end = body.end();
    boolean place = line.is(end, "in", ",") && line.isNamed(Entity.Type.LOCATION, end + 1);
    if (place && line.is(end, "in")) {
      end++;
      while (line.isNamed(Entity.Type.LOCATION, end)) {
        end++;
      }
    }
    return end;
  }

  /** Returns the word after "in Liverpool", or the same word. */
  int placeEnd(Line line, int word, List<NameForm> names) {
    int end = word + 1;
    while (line.is(word, "in") && line.isNamed(Entity.Type.LOCATION, end)) {
      end++;
    }
    Span place = line.span(word, Math.max(word + 1, end));
    boolean named = names.stream().anyMatch(name -> name.span().overlaps(place));
    return end == word + 1 || named ? word : end;
  }

  /** Returns the words for a body that start here, or {@code null}. */
  @Nullable Body at(Line line, int word) {
    int first = word;
    while (line.is(first, "the", "its", "our", "their", "her", "his", "this", "that", "a", "local")
        && !line.is(first + 1, "of")) {
      first++;
      if (line.is(first - 1, "local")) {
        first--;
        break;
      }
    }
    Span known = knownStartingAt(line, first);
    if (known != null) {
      int end = line.wordAt(known.end() - 1) + 1;
      boolean owner = line.isPossessive(end - 1) && line.isWord(end);
      return owner || words.isPortfolio(line, first, end) ? null : new Body(first, end);
    }
    if (line.is(first, "HMP", "HMYOI", "YOI") && line.isCapital(first + 1)) {
      int end = first + 1;
      while (line.isCapital(end)) {
        end++;
      }
      return new Body(first, end);
    }
    return noun(line, first, first > word);
  }

  private static @Nullable Span knownStartingAt(Line line, int word) {
    Span first = line.word(word);
    for (ProviderMention body : line.bodies()) {
      if (body.span().start() == first.start()) {
        return extended(line, body.span());
      }
    }
    for (Entity entity : line.entities()) {
      if (entity.type() != Entity.Type.PERSON && entity.span().start() == first.start()) {
        return entity.span();
      }
    }
    return null;
  }

  /** A shorter mention inside a recognised organisation stands for the whole. */
  private static Span extended(Line line, Span span) {
    for (Entity entity : line.entities()) {
      boolean holds = entity.span().start() <= span.start() && entity.span().end() >= span.end();
      if (entity.type() == Entity.Type.ORGANISATION && holds) {
        return entity.span();
      }
    }
    return span;
  }

  /** "the trust", "the county council", "Alder Park School". */
  private @Nullable Body noun(Line line, int first, boolean hasArticle) {
    int end = first;
    Body body = null;
    while (end < line.size() && end - first < LONGEST && isBodyPart(line, end, hasArticle)) {
      end++;
      if (words.isBodyNoun(line, end - 1) && (hasArticle || line.isCapital(first))) {
        body = new Body(first, end);
      }
    }
    boolean portfolio = body != null && words.isPortfolio(line, first, body.end());
    return body == null || portfolio ? null : named(line, body);
  }

  /** "the charity Help for All" is called by its name. */
  private static Body named(Line line, Body body) {
    int end = body.end();
    boolean person = line.isNamed(Entity.Type.PERSON, end);
    while (!person && line.isCapital(end) && !line.isCapital(body.first())) {
      end++;
    }
    return end == body.end() ? body : new Body(body.end(), end);
  }

  private boolean isBodyPart(Line line, int word, boolean hasArticle) {
    return line.isCapital(word)
        || line.is(word, "of", "and", "for", "&")
        || (line.is(word, "'") && line.isCapital(word + 1))
        || (words.isBodyNoun(line, word) && line.isCapital(word - 1))
        || (hasArticle
            && (line.is(word + 1, "'")
                || line.is(word, "'")
                || words.isBodyNoun(line, word)
                || words.roles().starts("portfolio", line, word)
                || words.roles().starts("modifier", line, word)
                || line.is(word, "city", "county", "borough", "district", "multi", "local")));
  }

  private static @Nullable Body capitals(Line line, int word, List<NameForm> names) {
    int first = line.is(word, "the") ? word + 1 : word;
    int end = first;
    while (line.isCapital(end) && line.isWord(end) && end - first < LONGEST) {
      end++;
    }
    Span span = line.span(first, Math.max(end, first + 1));
    boolean person = names.stream().anyMatch(n -> !n.isGuess() && n.span().overlaps(span));
    return end == first || person ? null : new Body(first, end);
  }
}
