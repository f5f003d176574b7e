package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Joins the names of a line to the offices of the line, by what stands between them. */
final class RoleLinks {
  private static final Pattern TOLD_THE =
      Pattern.compile(
          "(?i)\\b(?:told|tell|informed|warned|asked|alerted|contacted) (?:the|a|their|her|his) $");
  private static final Pattern OPENS_SENTENCE = Pattern.compile("(?:^|[.!?]['”\"]?\\s|\\n)$");

  private static final String APPOSITION = "role/apposition-before";
  private static final String LABEL = "role/label-before";

  private final PeopleWords words;
  private final Inspectors inspectors;
  private final List<Between> after;
  private final List<Between> before;

  RoleLinks(Knowledge knowledge, PeopleWords words) {
    this.words = words;
    this.inspectors = new Inspectors();
    this.after = between(knowledge, "after");
    this.before = between(knowledge, "before");
  }

  /** A name and its office. */
  record Link(NameForm name, RolePhrase role, String rule) {}

  private record Between(String id, Pattern pattern) {}

  private static List<Between> between(Knowledge knowledge, String sense) {
    return knowledge.wordings("appositions").stream()
        .filter(wording -> wording.sense().equals(sense))
        .map(RoleLinks::compiled)
        .toList();
  }

  private static Between compiled(Wording wording) {
    return new Between(wording.id(), Pattern.compile(wording.pattern(), Pattern.CASE_INSENSITIVE));
  }

  /** Returns the links of one line, in the order of the names; no office is used twice. */
  List<Link> link(Line line, List<NameForm> names, List<RolePhrase> roles) {
    List<Link> links = new ArrayList<>();
    Set<RolePhrase> used = new HashSet<>();
    for (RolePhrase role : roles) {
      keep(links, used, before(line, names, role, "role/title-before"));
    }
    for (RolePhrase role : roles) {
      if (!used.contains(role) && role.definite() && !isBehindName(line, names, role, links)) {
        keep(links, used, closedBefore(line, names, role));
      }
    }
    for (NameForm name : names) {
      keep(links, used, after(line, name, roles, used));
    }
    for (RolePhrase role : roles) {
      if (!used.contains(role)) {
        keep(links, used, closedBefore(line, names, role));
      }
      if (!used.contains(role)) {
        keep(links, used, byPronoun(line, names, role));
      }
      if (!used.contains(role)) {
        keep(links, used, bySpeech(line, names, role));
      }
    }
    links.addAll(inspectors.link(line, names, links));
    links.sort(Comparator.comparing(link -> link.name().span()));
    return links;
  }

  /** "Jo Dale, the head, Ian Moss, the bursar, and": each office stands behind its name. */
  private static boolean isBehindName(
      Line line, List<NameForm> names, RolePhrase role, List<Link> links) {
    int comma = role.from() - 1;
    boolean list = line.is(comma, ",") && line.is(role.to(), ",");
    return list
        && names.stream().anyMatch(name -> name.end() == comma && name.isFull())
        && links.stream().noneMatch(link -> link.name().end() == comma);
  }

  private static void keep(List<Link> links, Set<RolePhrase> used, @Nullable Link link) {
    if (link != null) {
      links.add(link);
      used.add(link.role());
    }
  }

  private @Nullable Link after(
      Line line, NameForm name, List<RolePhrase> roles, Set<RolePhrase> used) {
    int tail = tail(line, name.end());
    for (RolePhrase role : roles) {
      if (role.from() < tail || used.contains(role)) {
        continue;
      }
      if (isSignature(line, tail, role)) {
        return new Link(name, role, "role/signature");
      }
      for (int start : new int[] {role.from(), role.first()}) {
        String words = text(line, name.span().end(), tail, start);
        for (Between between : after) {
          if (between.pattern.matcher(words).matches() && closes(line, role, between)) {
            return new Link(name, role, between.id);
          }
        }
      }
      return null;
    }
    return null;
  }

  /** Below a quotation or a picture a name and its office may stand side by side. */
  private static boolean isSignature(Line line, int tail, RolePhrase role) {
    boolean sideBySide = role.from() == tail && role.to() == line.size();
    return sideBySide && (line.kind() == BlockKind.QUOTE || line.kind() == BlockKind.CAPTION);
  }

  /** Returns the link of a line that is only a name with the office on the next line, if any. */
  static @Nullable Link signature(NameForm name, Line below, List<RolePhrase> roles) {
    if (roles.isEmpty() || roles.get(0).isPrivate()) {
      return null;
    }
    RolePhrase role = roles.get(0);
    boolean alone = role.from() == 0 && role.to() == below.size();
    return alone ? new Link(name, role, "role/signature") : null;
  }

  private static String text(Line line, int nameEnd, int tail, int start) {
    int from = tail == 0 ? nameEnd : Math.max(nameEnd, line.word(tail - 1).end());
    int to = line.word(start).start();
    return from > to ? "" : line.plain().substring(from, to);
  }

  /** Returns the word after letters and a bracket behind a name. */
  private int tail(Line line, int end) {
    int word = end;
    while (words.honorifics().starts("after", line, word) || line.is(word, "MP", "MSP", "HMI")) {
      word++;
    }
    int party = line.is(word, ",") ? words.honorifics().end("party", line, word + 1) : -1;
    if (party > 0 && line.is(party, ",")) {
      return party;
    }
    if (line.is(word, "(") && words.roles().senses(line, word + 1).isEmpty()) {
      for (int close = word + 1; close < Math.min(line.size(), word + 9); close++) {
        if (line.is(close, ")")) {
          return close + 1;
        }
      }
    }
    return word;
  }

  /** What follows an apposition must not go on with it as the subject of a new clause. */
  private boolean closes(Line line, RolePhrase role, Between between) {
    int next = role.to();
    boolean ends = next >= line.size() || !line.isWord(next);
    boolean goesOn =
        line.is(
            next, "who", "at", "in", "of", "for", "from", "on", "and", "since", "until", "to",
            "when", "with", "after", "which", "by");
    if (ends || (goesOn && !line.is(next, "and"))) {
      return true;
    }
    boolean subject = role.definite() && between.id.equals("role/apposition-after");
    return !subject
        && (goesOn
            || words.speech().starts("verb", line, next)
            || line.is(next, "has", "had", "also", "will", "said", "took", "now", "is", "was"));
  }

  private @Nullable Link before(Line line, List<NameForm> names, RolePhrase role, String... rules) {
    NameForm name = following(line, names, role);
    if (name == null || (name.isGuess() && !name.isFull())) {
      return null;
    }
    String words = line.plain().substring(line.span(role.from(), role.to()).end(), name.start());
    for (Between between : before) {
      if (List.of(rules).contains(between.id) && between.pattern.matcher(words).matches()) {
        return isAddressee(line, role, name) ? null : new Link(name, role, between.id);
      }
    }
    return null;
  }

  private static @Nullable NameForm following(Line line, List<NameForm> names, RolePhrase role) {
    int end = line.span(role.from(), role.to()).end();
    return names.stream().filter(name -> name.start() >= end).findFirst().orElse(null);
  }

  /** "told the head Jo Dale was unwell": whoever was told, it was not Jo Dale. */
  private static boolean isAddressee(Line line, RolePhrase role, NameForm name) {
    int from = line.word(role.from()).start();
    String lead = line.plain().substring(line.span().start(), line.word(role.first()).start());
    return from < line.word(role.first()).start()
        && TOLD_THE.matcher(lead).find()
        && line.is(name.end(), "was", "is", "had", "has", "were", "would", "could");
  }

  private @Nullable Link closedBefore(Line line, List<NameForm> names, RolePhrase role) {
    Link link =
        role.definite()
            ? before(line, names, role, APPOSITION, LABEL, "role/copula-before")
            : before(line, names, role, APPOSITION, LABEL);
    if (link == null || isSought(line, role) || (role.isPrivate() && !role.definite())) {
      return null;
    }
    int next = tail(line, link.name().end());
    boolean closed = next >= line.size() || !line.isWord(next);
    String lead = line.plain().substring(line.span().start(), line.word(role.from()).start());
    Matcher opens = OPENS_SENTENCE.matcher(lead);
    boolean speaks = opens.find() && words.speech().starts("verb", line, next);
    return closed || speaks ? link : null;
  }

  /** "nominee for chair, Jo Dale" holds no office, nor need the sister of the head, Jo Dale. */
  private boolean isSought(Line line, RolePhrase role) {
    int lead = role.from() - 1;
    boolean kin = words.roles().starts("private", line, lead - 1);
    return line.is(lead, "for", "as", "of") && (!role.definite() || kin);
  }

  /** "Now leader of the council, she" and "She is leader": the one named in the sentence before. */
  private static @Nullable Link byPronoun(Line line, List<NameForm> names, RolePhrase role) {
    boolean fronted = line.is(role.to(), ",") && line.is(role.to() + 1, "he", "she");
    int lead = role.from();
    while (lead > 0 && line.is(lead - 1, "now", "currently", "today", "also")) {
      lead--;
    }
    boolean told = line.is(lead - 1, "is", "remains") && line.is(lead - 2, "he", "she");
    int start = told ? lead - 2 : lead;
    if (role.isPrivate() || !(fronted || told) || start == 0 || !line.is(start - 1, ".")) {
      return null;
    }
    int earlier = Clauses.sentenceStart(line, 0, start - 1);
    List<NameForm> named =
        names.stream().filter(name -> name.first() >= earlier && name.end() < start).toList();
    return named.size() == 1 ? new Link(named.get(0), role, "role/pronoun") : null;
  }

  /** "The chief constable was blunt. “It is bad,” said Jo Dale": the only name on the line. */
  private @Nullable Link bySpeech(Line line, List<NameForm> names, RolePhrase role) {
    boolean opens = role.from() == 0 && role.definite() && !role.isPrivate();
    if (!opens || names.size() != 1) {
      return null;
    }
    NameForm name = names.get(0);
    boolean said = line.is(name.first() - 1, "said", "added") && !line.isWord(name.first() - 2);
    boolean speaks = name.isFull() && said && line.is(name.end(), ".") && tellsHow(line, role);
    return speaks ? new Link(name, role, "role/by-speech") : null;
  }

  /**
   * "The chief constable, who came in May, was blunt.": words for how somebody speaks. "The head
   * was sacked." tells of another than who is quoted next.
   */
  private boolean tellsHow(Line line, RolePhrase role) {
    int stop = role.end();
    while (stop < line.size() && !line.is(stop, ".")) {
      stop++;
    }
    boolean aside = line.is(role.end(), ",") && line.is(role.end() + 1, "who");
    for (int verb = role.end(); verb < stop; verb++) {
      boolean begins = verb == role.end() || (aside && line.is(verb - 1, ","));
      if (begins && words.speech().end("stance", line, verb) == stop) {
        return true;
      }
    }
    return false;
  }

  /** Returns the span of the office of a link. */
  static Span span(Line line, RolePhrase role) {
    return line.span(role.first(), role.end());
  }
}
