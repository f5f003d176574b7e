package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewire.find.people.Organisations.Organisation;
import org.gradewire.find.people.RoleLinks.Link;
import org.gradewire.find.people.Roster.Individual;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.PersonMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds everybody whom an article names in an official capacity, with office, body and words.
 *
 * <p>Names come from the recogniser and from the shapes of news; an office is joined to a name only
 * by the grammar between them. Who has no office is not listed, and nobody is who is named for what
 * befell them or what they did.
 */
public final class PeopleFinder {
  private static final Set<BlockKind> UNREAD = Set.of(BlockKind.BYLINE, BlockKind.DATELINE);

  private final PeopleWords words;
  private final NameGrammar names;
  private final RoleGrammar roles;
  private final RoleLinks links;
  private final Uninvolved uninvolved;
  private final Set<String> grades;

  /** Makes a finder that knows the wordings of {@code knowledge}. */
  public PeopleFinder(Knowledge knowledge) {
    words = new PeopleWords(knowledge);
    names = new NameGrammar(words);
    roles = new RoleGrammar(words);
    links = new RoleLinks(knowledge, words);
    uninvolved = new Uninvolved(knowledge.wordings("uninvolved"));
    grades =
        knowledge.inspectorates().stream()
            .flatMap(inspectorate -> inspectorate.scales().stream())
            .flatMap(scale -> scale.grades().stream())
            .flatMap(grade -> grade.wordings().stream())
            .map(wording -> wording.toLowerCase(Locale.ROOT).replace('-', ' '))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What an article has of people.
   *
   * @param people everybody named in an official capacity, in text order
   * @param reportStatements what is quoted of the inspectors' report, in text order
   */
  public record Found(List<PersonMention> people, List<Span> reportStatements) {

    /** Copies the lists. */
    public Found {
      people = List.copyOf(people);
      reportStatements = List.copyOf(reportStatements);
    }
  }

  /**
   * Returns the people of {@code article}, and what it quotes.
   *
   * @param providers the bodies it names
   * @param inspectorates the inspectorates it names, in text order
   * @param tracer hears who is not listed, and why
   */
  public Found find(
      AnnotatedArticle article,
      List<ProviderMention> providers,
      List<InspectorateMention> inspectorates,
      Tracer tracer) {
    List<Read> lines = read(article, providers);
    Set<NameForm> withOffice = new HashSet<>();
    for (Read line : lines) {
      line.links.stream()
          .filter(link -> !link.role().isPrivate())
          .forEach(link -> withOffice.add(link.name()));
    }
    List<NameForm> forms = lines.stream().flatMap(line -> line.names.stream()).toList();
    Roster roster = new Roster(forms, withOffice);
    Offices offices =
        new Offices(new Organisations(words, article, providers, inspectorates), words);
    lines.forEach(line -> offices.read(line.line, line.names, line.links, roster));
    Attribution attribution = attribution(lines, roster, offices);
    List<PersonMention> people =
        roster.people().stream()
            .filter(person -> isListed(person, lines, offices, tracer))
            .map(person -> mention(person, offices, attribution))
            .sorted(Comparator.comparing(PersonMention::span))
            .toList();
    return new Found(people, attribution.reported());
  }

  /** A line with what was found on it. */
  private record Read(Line line, List<NameForm> names, List<Link> links, List<RolePhrase> offices) {
    Chorus chorus() {
      return new Chorus(line, names, links);
    }

    /** Returns the line with those of its names that {@code roster} has. */
    Scene scene(Roster roster) {
      Map<RolePhrase, NameForm> held = new LinkedHashMap<>();
      links.stream()
          .filter(link -> !link.role().isPrivate() && roster.of(link.name()) != null)
          .forEach(link -> held.putIfAbsent(link.role(), link.name()));
      return new Scene(
          line,
          names.stream().filter(name -> roster.of(name) != null).toList(),
          offices.stream()
              .filter(office -> office.definite() && !office.isPrivate())
              .filter(office -> !held.containsKey(office))
              .toList(),
          held);
    }
  }

  private List<Read> read(AnnotatedArticle article, List<ProviderMention> providers) {
    List<Read> lines = new ArrayList<>();
    for (Line line : Line.of(article, providers)) {
      if (!UNREAD.contains(line.kind())) {
        List<NameForm> found = names.find(lines.size(), line);
        List<RolePhrase> offices = roles.find(line, found);
        found = found.stream().filter(name -> !isPart(name, offices)).toList();
        List<Link> linked = new ArrayList<>(links.link(line, found, offices));
        Read above = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (above != null && above.names.size() == 1 && isOnly(above, above.names.get(0))) {
          Link signature = RoleLinks.signature(above.names.get(0), line, offices);
          if (signature != null) {
            linked.add(signature);
          }
        }
        lines.add(new Read(line, found, linked, offices));
      }
    }
    return lines;
  }

  /** Part of an office, or the place in "Alder's director". */
  private static boolean isPart(NameForm name, List<RolePhrase> offices) {
    return offices.stream()
        .anyMatch(
            office ->
                name.first() < office.end()
                    && name.end() > (name.isFull() ? office.first() : office.from()));
  }

  private Attribution attribution(List<Read> lines, Roster roster, Offices offices) {
    Clauses clauses = new Clauses(words);
    Attention attention =
        new Attention(clauses, roster, offices, name -> lines.get(name.line()).chorus().with(name));
    Attribution attribution =
        new Attribution(clauses, new IndirectSpeech(words, clauses), attention, grades);
    for (int i = 0; i < lines.size(); i++) {
      attribution.read(lines.get(i).scene(roster), signer(lines, i, roster));
    }
    return attribution;
  }

  /** Returns who signs a quotation: on its own line, or by a line that is only a name. */
  private static @Nullable Individual signer(List<Read> lines, int number, Roster roster) {
    Read line = lines.get(number);
    if (line.line.kind() == BlockKind.QUOTE) {
      for (Link link : line.links) {
        if (link.rule().equals("role/signature")) {
          return roster.of(link.name());
        }
      }
    }
    if (number + 1 == lines.size()) {
      return null;
    }
    Read next = lines.get(number + 1);
    boolean signed = next.names.size() == 1 && isOnly(next, next.names.get(0));
    return signed ? roster.of(next.names.get(0)) : null;
  }

  private static boolean isOnly(Read line, NameForm name) {
    return name.start() == line.line.span().start() && name.span().end() == line.line.span().end();
  }

  private boolean isListed(Individual person, List<Read> lines, Offices offices, Tracer tracer) {
    String reason = whyNot(person, lines, offices);
    if (reason != null) {
      NameForm fullest = Roster.fullest(person);
      tracer.note(new Decision.NotListed(fullest.name(), fullest.span(), reason));
    }
    return reason == null;
  }

  private @Nullable String whyNot(Individual person, List<Read> lines, Offices offices) {
    NameForm fullest = Roster.fullest(person);
    if (!fullest.isFull() && fullest.start() >= fullest.span().start()) {
      return "only a part of the name is there, without a form of address";
    }
    if (!offices.hasOffice(person)) {
      return "no office is joined to the name";
    }
    boolean involved =
        person.forms().stream()
            .noneMatch(form -> uninvolved.isTold(lines.get(form.line()).line, form));
    return involved ? null : "named for what befell or was done, not for an office";
  }

  private static PersonMention mention(
      Individual person, Offices offices, Attribution attribution) {
    NameForm fullest = Roster.fullest(person);
    List<Span> others =
        person.forms().stream().map(NameForm::span).filter(s -> !s.equals(fullest.span())).toList();
    Offices.Office office = offices.of(person);
    Organisation body = offices.organisation(person);
    return new PersonMention(
        fullest.span(),
        fullest.name(),
        fullest.rule(),
        others,
        office.span(),
        office.noun(),
        office.rule(),
        body == null ? null : body.name(),
        body == null ? null : body.span(),
        attribution.isQuoted(person),
        attribution.statements(person));
  }
}
