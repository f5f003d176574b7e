package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradewire.find.people.RolePhrase.Body;
import org.gradewire.text.Entity;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases that name an office, by their grammar: words of rank, the head noun, what the
 * office is responsible for, a second office, and the body before or after.
 */
final class RoleGrammar {
  /** Who speaks for a body comes from it; the order does not matter. */
  private static final List<String> HEADS =
      List.of(
          "council",
          "body",
          "school",
          "inspectorate",
          "government",
          "parliament",
          "police",
          "union",
          "private");

  private static final String[] TEAMS = {
    "team", "unit", "directorate", "division", "department", "hub", "service"
  };

  private static final int LONGEST_BRACKET = 9;

  private static final String VERB = "does:";

  private static final Set<String> STOPS =
      Set.of(
          ("who which that when where since until after before as at in from on by under about to"
                  + " has had have is was were are will would also he she it they but while because"
                  + " if into over during elsewhere")
              .split(" "));

  private final PeopleWords words;
  private final BodyGrammar bodies;

  RoleGrammar(PeopleWords words) {
    this.words = words;
    this.bodies = new BodyGrammar(words);
  }

  /** "Association of Heads of Care president": the first words of the office are the body's. */
  private static boolean isOfBody(Line line, int word, Head head) {
    Span first = line.word(word);
    return line.entities().stream()
        .filter(entity -> entity.type() == Entity.Type.ORGANISATION)
        .map(Entity::span)
        .anyMatch(
            span ->
                span.start() < first.start()
                    && span.end() >= first.end()
                    && span.end() < line.word(head.end - 1).start()
                    && line.is(line.wordAt(span.start()) + 1, "of", "for"));
  }

  /** "the ministry's commissioner for Alder": whoever is sent is of the body before. */
  private static boolean isSent(Line line, int end, @Nullable Body before) {
    return before != null && line.is(end, "for") && line.isCapital(before.first());
  }

  /** Returns the phrases of the line in text order, without overlaps. */
  List<RolePhrase> find(Line line, List<NameForm> names) {
    List<RolePhrase> phrases = new ArrayList<>();
    int word = 0;
    while (word < line.size()) {
      RolePhrase phrase = phraseAt(line, word, names);
      if (phrase != null) {
        phrases.add(phrase);
      }
      word = phrase == null ? word + 1 : phrase.to();
    }
    return phrases;
  }

  /** An office without what follows its head. */
  private record Head(int end, String sense) {}

  private @Nullable RolePhrase phraseAt(Line line, int word, List<NameForm> names) {
    RolePhrase verb = verb(line, word);
    if (verb != null) {
      return verb;
    }
    Head head = head(line, word);
    boolean inBody =
        words.isBodyNoun(line, word)
            && line.isCapital(word)
            && line.isCapital(word - 1)
            && !line.isPossessive(word - 1);
    if (head == null || inBody || isName(names, line, word) || isOfBody(line, word, head)) {
      return null;
    }
    int end = head.sense.equals("private") ? head.end : complementEnd(line, head, names);
    end = secondEnd(line, end, names);
    Body after = bodies.after(line, end, names);
    Body before = bodies.before(line, word);
    int from = bodies.phraseStart(line, before == null ? word : before.first());
    boolean definite =
        from < word
            && (line.is(from, "the", "that", "its", "their", "our", "her", "his")
                || before != null);
    Body body = after == null || isSent(line, end, before) ? before : after;
    int to = after == null ? bodies.placeEnd(line, end, names) : bodies.phraseEnd(line, after);
    boolean elsewhere = after == null && line.is(end, "at") && line.is(end + 1, "the", "another");
    boolean unknown = elsewhere || isPartisan(line, word) || isPast(line, word);
    String sense = unknown ? "union" : head.sense;
    return new RolePhrase(
        from, word, end, to, head.sense.equals("private") ? "private" : sense, body, definite);
  }

  /** "who chairs the trust"; without a body it may mean anything. */
  private @Nullable RolePhrase verb(Line line, int word) {
    if (!line.is(word - 1, "who", "has", "now", "currently", "also")) {
      return null;
    }
    for (String sense : words.roles().senses(line, word)) {
      int next = sense.startsWith(VERB) ? words.roles().end(sense, line, word) : -1;
      Body body = next > word ? bodies.at(line, next) : null;
      if (body != null && line.is(body.end(), "until", "between", "before")) {
        return null;
      }
      if (body != null) {
        String noun = sense.substring(VERB.length());
        return new RolePhrase(word, word, word + 1, body.end(), "body", body, false, noun);
      }
      int panel = sense.startsWith(VERB) ? panelEnd(line, word + 1) : -1;
      if (panel > 0) {
        String noun = sense.substring(VERB.length());
        String whose = governs(line, panel) ? "school" : "council";
        return new RolePhrase(word, word, word + 1, panel, whose, null, false, noun);
      }
    }
    return null;
  }

  private static boolean governs(Line line, int end) {
    return line.is(end - 2, "governing") || line.is(end - 1, "governors");
  }

  /** Returns the word after "the scrutiny committee" or the like, or -1. */
  private int panelEnd(Line line, int first) {
    int word = line.is(first, "the", "a", "its") ? first + 1 : first;
    while (words.isPortfolio(line, word, word + 1) || line.is(word, "'", "scrutiny", "select")) {
      word++;
    }
    return words.roles().end("panel", line, word);
  }

  /** "Labour leader": of the party, here or in the land; the text alone does not tell. */
  private boolean isPartisan(Line line, int word) {
    return words.honorifics().starts("party", line, word - 1);
  }

  /** Somebody who left may have left another body. */
  private static boolean isPast(Line line, int word) {
    return line.is(word, "former", "ex")
        || line.is(word - 1, "then", "former", "formerly", "previously");
  }

  private static boolean isName(List<NameForm> names, Line line, int word) {
    return names.stream()
        .anyMatch(name -> !name.isGuess() && name.span().overlaps(line.word(word)));
  }

  /** Reads words of rank or responsibility and then the head noun; the longest head wins. */
  private @Nullable Head head(Line line, int first) {
    int word = first;
    while (word < line.size()) {
      Head head = headNoun(line, word);
      int rank = rankEnd(line, word, word == first);
      if (head != null && (rank < 0 || head(line, rank) == null)) {
        return head;
      }
      if (rank < 0) {
        return null;
      }
      word = rank;
    }
    return null;
  }

  private @Nullable Head headNoun(Line line, int word) {
    Head longest = null;
    for (String sense : HEADS) {
      int end = words.roles().end(sense, line, word);
      if (end > word && (longest == null || end > longest.end)) {
        longest = new Head(end, sense);
      }
    }
    return longest;
  }

  private int rankEnd(Line line, int word, boolean isFirst) {
    int end = words.roles().end("modifier", line, word);
    if (end < 0) {
      end = words.roles().end("portfolio", line, word);
    }
    if (end < 0 && !isFirst && line.is(word, "and", "&")) {
      boolean goesOn =
          words.roles().starts("modifier", line, word + 1)
              || words.roles().starts("portfolio", line, word + 1);
      end = goesOn ? word + 1 : -1;
    }
    return end > 0 && line.is(end, "-") ? end + 1 : end;
  }

  /** Returns the word after "of children's services" or the like. */
  private int complementEnd(Line line, Head head, List<NameForm> names) {
    if (head.sense.equals("union")) {
      return head.end;
    }
    boolean seat = head.sense.equals("parliament") && line.is(head.end, "for");
    return seat ? seatEnd(line, head.end + 1) : complementEnd(line, head.end, names);
  }

  /** Returns the word after "for Alder North" or "for Alder and Hale". */
  private static int seatEnd(Line line, int first) {
    int word = first;
    while (line.isCapital(word) || (line.is(word, "and", "upon", "the") && word > first)) {
      word++;
    }
    return line.isCapital(word - 1) ? word : word - 1;
  }

  private int complementEnd(Line line, int end, List<NameForm> names) {
    if (line.is(end, "designate", "elect")) {
      return end + 1;
    }
    if (line.is(end, "for", "of") && line.is(end - 2, "regional")) {
      int place = line.is(end + 1, "the") ? end + 2 : end + 1;
      if (line.isCapital(place)) {
        return seatEnd(line, place);
      }
    }
    boolean duty = line.is(end, "with") && line.is(end + 1, "responsibility");
    if (line.is(end, "responsible") || duty) {
      int first = duty ? end + 3 : end + 2;
      int stop = line.is(first - 1, "for") ? portfolioEnd(line, first, names) : end;
      return stop > first ? stop : end;
    }
    int team = teamEnd(line, end);
    if (team > end) {
      return team;
    }
    if (line.is(end, "(") && line.is(end + 2, ")") && line.text(end + 1).length() < 5) {
      return complementEnd(line, end + 3, names) > end + 3
          ? complementEnd(line, end + 3, names)
          : end;
    }
    int bracket = bracketEnd(line, end);
    if (bracket > end) {
      return bracket;
    }
    if (line.is(end, "of", "for") && !bodies.startsAt(line, end + 1)) {
      int stop = portfolioEnd(line, end + 1, names);
      int more = line.is(stop, "–", "-", "(") ? dashedEnd(line, stop, names) : stop;
      return stop > end + 1 ? regionEnd(line, more) : end;
    }
    if (line.is(end, "of", "for")) {
      return ofPlaceEnd(line, end, names);
    }
    if (line.is(end, ",", ":", "-", "–")) {
      return separatedEnd(line, end, names);
    }
    boolean bare = line.isCapital(end) && words.roles().starts("portfolio", line, end);
    return bare && !bodies.startsAt(line, end) ? portfolioEnd(line, end, names) : end;
  }

  /** Returns the word after "in the north", which an inspectorate's office has as its part. */
  private int regionEnd(Line line, int end) {
    int region = words.roles().end("region", line, end);
    return region > end && !line.isWord(region) ? region : end;
  }

  /** "Executive Director (Children and Public Health)", "director of services (interim)". */
  private int bracketEnd(Line line, int end) {
    int close = end + 1;
    while (close < Math.min(line.size(), end + LONGEST_BRACKET) && !line.is(close, ")")) {
      close++;
    }
    boolean inside = line.is(end, "(") && line.is(close, ")") && close > end + 1;
    boolean time = words.roles().starts("modifier", line, end + 1) && close == end + 2;
    return inside && (time || words.isPortfolio(line, end + 1, close)) ? close + 1 : end;
  }

  private int dashedEnd(Line line, int end, List<NameForm> names) {
    int bracket = bracketEnd(line, end);
    return bracket > end || line.is(end, "(") ? bracket : separatedEnd(line, end, names);
  }

  /** "Director of Children's Services Plymouth": the body stands behind what it is for. */
  private int ofPlaceEnd(Line line, int end, List<NameForm> names) {
    int word = end + 1;
    while (words.isPortfolio(line, word, word + 1) && !isNameStart(line, word, names)) {
      word++;
    }
    boolean place =
        word > end + 2
            && line.isCapital(word)
            && !words.isBodyNoun(line, word)
            && !line.is(word, "Commission", "Board", "Agency", "Council")
            && !line.is(word - 1, "and", "&", ",", "of", "the");
    return place ? word : end;
  }

  /** Returns the word after "of the Youth Justice Service": a part of a body, not a body. */
  private int teamEnd(Line line, int end) {
    if (!line.is(end, "of") || !line.is(end + 1, "the", "its", "our", "their")) {
      return end;
    }
    int word = end + 2;
    while (words.roles().starts("portfolio", line, word) || line.is(word, "and", "&", "'")) {
      word++;
    }
    boolean part = line.is(word - 1, "service", "services") || line.is(word, TEAMS);
    return part && word > end + 3 ? (line.is(word, TEAMS) ? word + 1 : word) : end;
  }

  private int separatedEnd(Line line, int end, List<NameForm> names) {
    boolean starts =
        (line.isCapital(end + 1) || line.is(end, "-", "–"))
            && words.roles().starts("portfolio", line, end + 1)
            && headNoun(line, end + 1) == null;
    int stop = starts ? portfolioEnd(line, end + 1, names) : end;
    return words.isPortfolio(line, end + 1, stop) && head(line, end + 1) == null ? stop : end;
  }

  private int portfolioEnd(Line line, int first, List<NameForm> names) {
    int word = first;
    while (word < line.size() && goesOn(line, word, names)) {
      word++;
    }
    while (word > first && line.is(word - 1, "and", "&", ",", "the", "of", "for", "-")) {
      word--;
    }
    return word;
  }

  private boolean goesOn(Line line, int word, List<NameForm> names) {
    if (isNameStart(line, word, names) || words.honorificEnd(line, word) > 0) {
      return false;
    }
    if (line.is(word, ",")) {
      return listGoesOn(line, word + 1, names);
    }
    if (line.is(word, "of", "for")) {
      return !bodies.startsAt(line, word + 1);
    }
    if (line.is(word, "and", "&")) {
      return head(line, word + 1) == null && !isNameStart(line, word + 1, names);
    }
    if (line.is(word, "the")) {
      return !words.roles().starts("portfolio", line, word - 1)
          || words.roles().starts("portfolio", line, word + 1);
    }
    return line.is(word, "'", "-")
        || (line.isWord(word)
            && !STOPS.contains(line.text(word))
            && !words.speech().starts("verb", line, word));
  }

  /** After a comma a portfolio goes on only with its own kind of noun, up to a last "and". */
  private boolean listGoesOn(Line line, int first, List<NameForm> names) {
    int word = first;
    while (words.roles().starts("portfolio", line, word) && !isNameStart(line, word, names)) {
      word++;
    }
    if (word == first || isOffice(line, first)) {
      return false;
    }
    if (line.is(word, ",")) {
      return listGoesOn(line, word + 1, names);
    }
    return line.is(word, "and", "&") && line.isWord(word + 1) && !isOffice(line, word + 1);
  }

  /** "Child Poverty" is no office, though "child" tells of kin. */
  private boolean isOffice(Line line, int word) {
    Head head = head(line, word);
    return head != null && !head.sense.equals("private");
  }

  private boolean isNameStart(Line line, int word, List<NameForm> names) {
    int offset = line.word(word).start();
    boolean inTitle = line.isCapital(word - 1) && words.roles().starts("portfolio", line, word - 1);
    return names.stream()
        .anyMatch(
            name ->
                (inTitle || !name.isGuess())
                    && name.start() <= offset
                    && offset < name.span().end());
  }

  /** Returns the word after "and chief executive", a second office of the same person. */
  private int secondEnd(Line line, int end, List<NameForm> names) {
    if (!line.is(end, "and", "&", "/")) {
      return end;
    }
    Head second = head(line, end + 1);
    if (second == null || second.sense.equals("private")) {
      return end;
    }
    int secondEnd = complementEnd(line, second, names);
    return isNameStart(line, secondEnd, names) && isNameStart(line, end, names) ? end : secondEnd;
  }
}
