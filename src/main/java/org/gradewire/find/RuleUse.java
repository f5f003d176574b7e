package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Area;
import org.gradewire.knowledge.Grade;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Decision.Dropped;
import org.gradewire.model.Decision.Joined;
import org.gradewire.model.Decision.PassedOver;
import org.gradewire.model.Decision.Vetoed;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.TextBlock;

/**
 * Tells which rules of the models folder fire on articles, and which never do.
 *
 * <p>A rule that makes something fires when it does: a mention, a point, a claim (whatever becomes
 * of that later), or a veto that takes something away. Rules whose ids come into no finding
 * (vocabularies, macros, furniture, words that only support others) fire when their words stand in
 * an article. A wording of a grade or an area fires when it is looked up and found.
 */
public final class RuleUse {
  /** Files whose rules make something that bears their id. */
  private static final Set<String> MAKERS =
      Set.of("vetoes", "grades", "events", "publications", "visits", "points", "links", "names");

  /** Files whose patterns run over typed sentences or have macros. */
  static final Set<String> WITH_MACROS =
      Set.of(
          "macros",
          "vetoes",
          "grades",
          "events",
          "publications",
          "visits",
          "establishments",
          "strangers",
          "providers",
          "points",
          "ranks",
          "links");

  private static final String LINES = "furniture";
  private static final String ANAPHOR = "anaphor/";
  private static final Pattern NAME = Pattern.compile("\\bNAME\\b");
  private static final String ANY_NAME = "\\\\p{L}[\\\\p{L}'-]*(?: \\\\p{L}[\\\\p{L}'-]*)*";

  private final Knowledge knowledge;
  private final Set<String> fired = new HashSet<>();
  private final Map<String, Set<String>> wordsOf = new HashMap<>();
  private final Map<String, Pattern> inWords = new LinkedHashMap<>();
  private final Map<String, Pattern> inLines = new LinkedHashMap<>();

  /**
   * Prepares the rules of {@code knowledge}.
   *
   * @throws IllegalArgumentException naming file and line, if a pattern is broken
   */
  public RuleUse(Knowledge knowledge) {
    this.knowledge = knowledge;
    RuleBook book = new RuleBook(knowledge);
    knowledge
        .wordings()
        .forEach((file, wordings) -> wordings.forEach(it -> prepare(book, file, it)));
  }

  private void prepare(RuleBook book, String file, Wording wording) {
    if (file.equals(LINES)) {
      inLines.put(wording.id(), Pattern.compile(wording.pattern()));
    } else if (WITH_MACROS.contains(file)) {
      boolean makes = MAKERS.contains(file) && !isContext(wording);
      if (!makes && !wording.sense().startsWith(ANAPHOR)) {
        inWords.put(wording.id(), book.rule(wording).pattern());
      }
    } else if (!MAKERS.contains(file)) {
      String pattern = NAME.matcher(wording.pattern()).replaceAll(ANY_NAME);
      inWords.put(
          wording.id(),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  /** Says what other rules mean, or that they mean nothing, and makes nothing itself. */
  private static boolean isContext(Wording wording) {
    return List.of("none", "words").contains(wording.sense())
        || wording.sense().startsWith("context/");
  }

  /**
   * Takes note of what fires on one article.
   *
   * @param decisions what {@link ArticleFinder#find(AnnotatedArticle, org.gradewire.model.Tracer)}
   *     told
   */
  public void add(AnnotatedArticle article, ArticleFindings findings, List<Decision> decisions) {
    for (Mention mention : findings.mentions()) {
      fired.add(mention.rule());
      if (mention instanceof GradeMention grade) {
        addWords("grade " + grade.grade(), article.words(grade.span()));
      } else if (mention instanceof AreaMention area) {
        addWords("area " + area.area(), article.words(area.span()));
      }
    }
    findings.claims().forEach(claim -> fired.add(claim.rule()));
    findings.points().forEach(point -> fired.add(point.rule()));
    findings.people().forEach(person -> fired.addAll(List.of(person.rule(), person.roleRule())));
    decisions.forEach(this::add);
    read(article, findings);
  }

  private void add(Decision decision) {
    if (decision instanceof Vetoed veto) {
      fired.add(veto.rule());
    } else if (decision instanceof PassedOver passed) {
      fired.addAll(List.of(passed.rule(), passed.mention().rule()));
    } else if (decision instanceof Dropped dropped) {
      fired.addAll(List.of(dropped.rule(), dropped.claim().rule()));
    } else if (decision instanceof Joined joined) {
      for (Claim claim : List.of(joined.event(), joined.grade())) {
        fired.add(claim.rule());
      }
    }
  }

  private void addWords(String thing, String words) {
    wordsOf.computeIfAbsent(thing, key -> new HashSet<>()).add(folded(words));
  }

  private static String folded(String words) {
    return plain(words).toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  private static String plain(String words) {
    return words.replace('\u2019', '\'').replace('\u2018', '\'');
  }

  /** Looks for the rules that make nothing and were not met before. */
  private void read(AnnotatedArticle article, ArticleFindings findings) {
    List<String> words = new ArrayList<>();
    for (TextBlock block : article.article().blocks()) {
      String line = article.words(block.span());
      words.add(plain(line));
      fireAll(inLines, pattern -> pattern.matcher(line).matches());
    }
    for (Sentence sentence : article.sentences()) {
      words.add(TypedSentence.of(article.text(), sentence.span(), findings.mentions()).text());
    }
    for (String line : words) {
      fireAll(inWords, pattern -> finds(pattern, line));
    }
  }

  private static boolean finds(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find();
  }

  private void fireAll(Map<String, Pattern> rules, Predicate<Pattern> fires) {
    rules
        .entrySet()
        .removeIf(
            rule -> {
              boolean now = fires.test(rule.getValue());
              if (now) {
                fired.add(rule.getKey());
              }
              return now;
            });
  }

  /** Returns the wordings that never fired, in the order of their files and lines. */
  public List<Wording> unused() {
    return knowledge.wordings().values().stream()
        .flatMap(List::stream)
        .filter(wording -> !fired.contains(wording.id()))
        .toList();
  }

  /**
   * Returns the grade and area wordings that were never found, as {@code Ofsted grade good: fine}.
   */
  public List<String> unusedVocabulary() {
    List<String> unused = new ArrayList<>();
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      Set<Grade> grades = new LinkedHashSet<>(inspectorate.categories());
      inspectorate.scales().forEach(scale -> grades.addAll(scale.grades()));
      for (Grade grade : grades) {
        unused.addAll(never(inspectorate, "grade " + grade.id(), grade.wordings()));
      }
      for (Area area : inspectorate.areas()) {
        unused.addAll(never(inspectorate, "area " + area.id(), area.wordings()));
      }
    }
    return unused;
  }

  private List<String> never(Inspectorate inspectorate, String thing, List<String> wordings) {
    Set<String> found = wordsOf.getOrDefault(thing, Set.of());
    return wordings.stream()
        .filter(wording -> !found.contains(folded(wording)))
        .map(wording -> "%s %s: %s".formatted(inspectorate.id(), thing, wording))
        .toList();
  }
}
