package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Entity;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the names of people in one line: what the recogniser found, mended, and more by shape. */
final class NameGrammar {
  static final String GUESS = "name/capitals";
  private static final int LONGEST = 4;

  /** Where every word may be capitalised. */
  private static final Set<BlockKind> HEADINGS =
      Set.of(BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_ROW);

  /** Words that are capitalised for other reasons than being part of a name. */
  private static final Set<String> NO_NAME =
      Set.of(
          ("The A An In On At By To For From Of With And But Or If As It Its This That These He She"
                  + " They We Our I His Her Their You Monday Tuesday Wednesday Thursday Friday"
                  + " Saturday Sunday January February March April May June July August"
                  + " September October November December Picture Photo Pictured Image Credit"
                  + " After Before Since When While Although However Today Yesterday Read More"
                  + " Royal National British English UK England Road Street House Avenue Lane"
                  + " Hall Report Board Committee Ofsted Director Inspectors Council North South East West")
              .split(" "));

  private final PeopleWords words;

  NameGrammar(PeopleWords words) {
    this.words = words;
  }

  /** Returns the names of the line in text order, without overlaps. */
  List<NameForm> find(int number, Line line) {
    List<NameForm> forms = new ArrayList<>();
    for (Entity entity : line.entities()) {
      if (entity.type() == Entity.Type.PERSON) {
        add(forms, recognised(number, line, entity.span()));
      }
    }
    for (int word = 0; word < line.size(); word++) {
      add(forms, addressed(number, line, word));
    }
    for (int word = 0; word < line.size(); word++) {
      add(forms, guessed(number, line, word));
    }
    forms.sort(Comparator.comparing(NameForm::span));
    return forms;
  }

  private static void add(List<NameForm> forms, @Nullable NameForm form) {
    if (form != null && forms.stream().noneMatch(other -> other.span().overlaps(form.span()))) {
      forms.add(form);
    }
  }

  /** Mends a recognised name: office and form of address cut off, a lost surname added. */
  private @Nullable NameForm recognised(int number, Line line, Span span) {
    int end = line.wordAt(span.end() - 1) + 1;
    int earliest = line.wordAt(span.start());
    while (end > earliest + 1
        && (!line.isCapital(end - 1) || words.honorifics().starts("after", line, end - 1))) {
      end--;
    }
    int first = Math.max(earliest, end - 1);
    while (first > earliest && isNameWord(line, first - 1)) {
      first--;
    }
    if (end - first == 1 && isForename(line, first - 1)) {
      first--;
    }
    if (end - first == 1 && !line.isPossessive(end - 1) && isSurname(line, end)) {
      end++;
    }
    boolean noun = end - first == 1 && words.isBodyNoun(line, first);
    if (first == end || noun || isPlace(line, first) || isBody(line, line.span(first, end))) {
      return null;
    }
    return form(number, line, first, end, "name/crf");
  }

  /** A capitalised word inside a sentence, right before a recognised surname. */
  private boolean isForename(Line line, int word) {
    boolean inside = line.is(word - 1, ",") || (line.isWord(word - 1) && !line.isCapital(word - 1));
    return inside
        && isNameWord(line, word)
        && line.isCapital(word)
        && !line.isPossessive(word)
        && !line.isNamed(Entity.Type.ORGANISATION, word)
        && line.word(word + 1).start() == line.word(word).end() + 1;
  }

  private boolean isSurname(Line line, int word) {
    return isNameWord(line, word)
        && line.word(word).start() == line.word(word - 1).end() + 1
        && !line.isNamed(Entity.Type.ORGANISATION, word);
  }

  private @Nullable NameForm addressed(int number, Line line, int word) {
    int first = words.honorificEnd(line, word);
    if (first < 0 || !line.isCapital(word)) {
      return null;
    }
    int end = nameEnd(line, first);
    return end == first ? null : form(number, line, first, end, "name/honorific");
  }

  private @Nullable NameForm guessed(int number, Line line, int word) {
    if (line.isCapital(word - 1) && isNameWord(line, word - 1)) {
      return null;
    }
    if (!line.kind().tellsTheStory() || HEADINGS.contains(line.kind())) {
      return null;
    }
    int end = nameEnd(line, word);
    boolean taken =
        end - word < 2
            || isBody(line, line.span(word, end))
            || (isOther(line, word, end)
                && !followsPortfolio(line, word)
                && !precedesOffice(line, end))
            || isPlace(line, word)
            || words.isBodyNoun(line, end);
    return taken ? null : form(number, line, word, end, GUESS);
  }

  private static boolean isPlace(Line line, int first) {
    return line.is(first - 1, "in", "at", "near");
  }

  /** "Secretary of State for Education Kit Lowe" may be taken for the name of one body. */
  private boolean followsPortfolio(Line line, int word) {
    int last = line.is(word - 1, ",") ? word - 2 : word - 1;
    boolean portfolio =
        (line.isCapital(last) || last < word - 1) && words.roles().starts("portfolio", line, last);
    return portfolio || (isOfficeNoun(line, last) && !words.roles().starts("private", line, last));
  }

  private boolean isOfficeNoun(Line line, int word) {
    return words.roles().senses(line, word).stream()
        .anyMatch(sense -> !sense.equals("portfolio") && !sense.equals("modifier"));
  }

  /** So may "Jo Dale Chair of Alder Trust" and the name in "Jo Dale, Chief Nurse at". */
  private boolean precedesOffice(Line line, int end) {
    boolean apposed = line.is(end, ",") && line.isCapital(end + 1);
    return words.roles().senses(line, apposed ? end + 1 : end).stream()
        .anyMatch(sense -> !sense.equals("portfolio"));
  }

  private static boolean isOther(Line line, int first, int end) {
    for (int word = first; word < end; word++) {
      if (line.isNamed(Entity.Type.ORGANISATION, word)) {
        return true;
      }
    }
    return line.isNamed(Entity.Type.LOCATION, first);
  }

  private int nameEnd(Line line, int first) {
    int end = first;
    while (end < line.size() && end - first < LONGEST && isNameWord(line, end)) {
      end++;
      if (line.isPossessive(end - 1)) {
        break;
      }
    }
    if (end == first + 1 && isOddSurname(line, end)) {
      end++;
    }
    while (end > first
        && words.honorifics().starts("particle", line, end - 1)
        && !line.isCapital(end - 1)) {
      end--;
    }
    return end;
  }

  /** Surnames such as Young and Law look like what an office is responsible for. */
  private boolean isOddSurname(Line line, int word) {
    return line.isCapital(word)
        && words.roles().senses(line, word).equals(List.of("portfolio"))
        && !line.isCapital(word + 1);
  }

  private boolean isNameWord(Line line, int word) {
    if (!line.isWord(word) || !Character.isLetter(line.text(word).codePointAt(0))) {
      return false;
    }
    if (!line.isCapital(word)) {
      return isParticle(line, word);
    }
    return !NO_NAME.contains(line.text(word))
        && words.roles().senses(line, word).isEmpty()
        && !words.isBodyNoun(line, word)
        && words.honorificEnd(line, word) < 0
        && !words.honorifics().starts("after", line, word);
  }

  /** "van" and "der" before a capital. */
  private boolean isParticle(Line line, int word) {
    return words.honorifics().starts("particle", line, word)
        && !line.isCapital(word)
        && (line.isCapital(word + 1) || isParticle(line, word + 1));
  }

  private static boolean isBody(Line line, Span span) {
    for (ProviderMention body : line.bodies()) {
      if (body.reference() == ProviderMention.Reference.NAME && body.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private NameForm form(int number, Line line, int first, int end, String rule) {
    Span span = line.span(first, end);
    String last = line.text(end - 1);
    if (last.endsWith("'s")) {
      span = new Span(span.start(), span.end() - 2);
    }
    int address = addressStart(line, first);
    Span councillor =
        address < first && words.honorifics().starts("councillor", line, address)
            ? line.span(address, words.honorifics().end("councillor", line, address))
            : null;
    return new NameForm(
        number,
        first,
        end,
        span,
        line.written(span),
        line.word(address).start(),
        councillor,
        pronoun(line, address, first),
        rule);
  }

  private String pronoun(Line line, int address, int first) {
    for (int word = address; word < first; word++) {
      for (String pronoun : List.of("he", "she")) {
        if (words.honorifics().starts(pronoun, line, word)) {
          return pronoun;
        }
      }
    }
    return "";
  }

  private int addressStart(Line line, int first) {
    int start = first;
    for (int word = first - 1; word >= Math.max(0, first - LONGEST); word--) {
      int end = words.honorificEnd(line, word);
      if (end == start || end == first) {
        start = word;
      }
    }
    return start;
  }
}
