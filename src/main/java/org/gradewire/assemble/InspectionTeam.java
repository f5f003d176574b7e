package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Fact;
import org.gradewire.model.Person;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * The inspectors that an official report lists in lines of its own: "Lead inspector: A B, His
 * Majesty's Inspector", or, of a joint inspection, "A B, Ofsted Lead Inspector". Offices that the
 * layout of a page has put beside the wrong name are set right by them.
 */
final class InspectionTeam {
  private static final double STATED = 0.97;
  private static final String NAME =
      "(?:Dr |Mr |Mrs |Ms )?(\\p{Lu}[\\p{L}'’-]*(?:[ -]+(?:\\p{Lu}[\\p{L}'’-]*|de|van|von|der|la|le|o’|\\p{Lu}\\.)){1,3}?)";
  private static final String LETTERS =
      "(?:HMI|SHMI|(?:Senior )?H(?:er|is) Majesty['’]s Inspectors?|Ofsted Inspector|OI)";

  /** A line that gives one office, with the names after it. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "^((?i:(?:joint )?(?:lead|reporting|deputy lead) inspectors?|quality assurance manager))(?:\\s*:\\s*|\\s+)(?=\\p{Lu})");

  /** The sentence of a letter that names those who came. */
  private static final Pattern CAME =
      Pattern.compile(
          "(H(?:er|is) Majesty['’]s Inspectors?|[Ii]nspectors?)\\b(?: \\(HMI\\))?(?: for this visit| on this visit| who visited)? (?:were|was) (?=\\p{Lu})");

  private static final Pattern HEADED =
      Pattern.compile(
          "\\G(?:[,;\\s]|and\\b|&|\\(|\\))*"
              + NAME
              + "(?=\\s*(?:$|[.,;(\\t]|and\\b|"
              + LETTERS
              + "))(?:[,\\s(]*("
              + LETTERS
              + ")\\)?)?");

  /** A name and an office at a named inspectorate, several on one line. */
  private static final Pattern JOINT =
      Pattern.compile(
          "\\G(?:[,;\\s]|and\\b)*"
              + NAME
              + ",\\s+(Ofsted|CQC|Care Quality Commission|HMICFRS|HMI Probation|HMIP)"
              + "\\s+((?:(?i:lead|deputy lead|team) )?(?:Inspector|HMI|inspector))\\b");

  private static final Pattern MAJESTY = Pattern.compile("^" + LETTERS + "$");

  private final AnnotatedArticle article;
  private final Facts facts;

  InspectionTeam(AnnotatedArticle article, Facts facts) {
    this.article = article;
    this.facts = facts;
  }

  /**
   * Returns {@code people} with the team, each once; what the lines of the team say counts.
   *
   * @param opening the first words of a letter, which name those who came
   */
  List<Person> with(List<Person> people, List<Span> opening) {
    List<Person> all = new ArrayList<>(people);
    opening.forEach(paragraph -> came(paragraph, all));
    List<TextBlock> blocks = article.article().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() != BlockKind.METADATA) {
        for (Person member :
            line(blocks.get(i).span(), i + 1 < blocks.size() ? blocks.get(i + 1).span() : null)) {
          put(member, all);
        }
      }
    }
    return all;
  }

  /** Adds those whom the opening of a letter names, with the office that their own words give. */
  private void came(Span line, List<Person> all) {
    String words = facts.words(line);
    Matcher came = CAME.matcher(words);
    if (came.find()) {
      List<Person> members = new ArrayList<>();
      named(line, came.end(), group(line, came, 1), members);
      for (Person member : members) {
        if (all.stream().noneMatch(it -> isSame(it, member))) {
          all.add(member);
        }
      }
    }
  }

  private static boolean isSame(Person one, Person other) {
    return key(one.name().value()).equals(key(other.name().value()));
  }

  private List<Person> line(Span line, @Nullable Span next) {
    String words = facts.words(line);
    List<Person> members = new ArrayList<>();
    Matcher office = OFFICE.matcher(words);
    if (office.find()) {
      Span role = new Span(line.start() + office.start(1), line.start() + office.end(1));
      named(line, office.end(), role, members);
      if (!members.isEmpty() && office.group(1).endsWith("s") && next != null) {
        further(next, role, members);
      }
      return members;
    }
    Matcher joint = JOINT.matcher(words);
    while (joint.find()) {
      members.add(
          person(
              group(line, joint, 1),
              group(line, joint, 3),
              facts.fact(joint.group(2), STATED, "organisation/team", group(line, joint, 2))));
    }
    return members;
  }

  private void named(Span line, int from, Span role, List<Person> members) {
    String words = facts.words(line);
    Matcher name = HEADED.matcher(words);
    name.region(from, words.length());
    while (name.find()) {
      members.add(
          person(
              group(line, name, 1), role, facts.fact("Ofsted", STATED, "organisation/team", role)));
    }
  }

  /** "Lead inspectors" may have the second on a line of its own. */
  private void further(Span next, Span role, List<Person> members) {
    String words = facts.words(next);
    int comma = words.indexOf(',');
    if (comma > 0 && MAJESTY.matcher(words.substring(comma + 1).strip()).matches()) {
      named(next, 0, role, members);
    }
  }

  private static Span group(Span line, Matcher matcher, int group) {
    return new Span(line.start() + matcher.start(group), line.start() + matcher.end(group));
  }

  private Person person(Span name, Span role, Fact<String> organisation) {
    return new Person(
        facts.fact(facts.words(name).replaceAll("\\s+", " "), STATED, "name/team", name),
        facts.fact(
            facts.words(role).replaceFirst("(?i)(?<=inspector)s$", ""), STATED, "role/team", role),
        organisation,
        false,
        List.of());
  }

  /** A listed role replaces the one that was read from the layout, and its body. */
  private static void put(Person member, List<Person> all) {
    String name = key(member.name().value());
    for (int i = 0; i < all.size(); i++) {
      Person known = all.get(i);
      if (key(known.name().value()).equals(name)
          || key(known.name().value()).startsWith(name + " ")) {
        all.set(
            i,
            new Person(
                key(known.name().value()).equals(name) ? known.name() : member.name(),
                member.role(),
                member.organisation(),
                known.quoted(),
                known.statements()));
        return;
      }
    }
    all.add(member);
  }

  private static String key(String name) {
    return name.replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
