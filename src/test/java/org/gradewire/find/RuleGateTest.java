package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewire.find.RuleBook.Rule;
import org.gradewire.gate.PatternGate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Mention;
import org.gradewire.text.AnnotatedArticle;
import org.junit.jupiter.api.Test;

/** No rule is passed over that would have found something. */
class RuleGateTest {
  private static final Path CORPUS = Path.of("corpus");

  /** Each so-manieth article of the corpus is tried, with every rule on every sentence. */
  private static final int STEP = 16;

  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final RuleBook BOOK = new RuleBook(KNOWLEDGE);
  private static final ArticleFinder FINDER = new ArticleFinder(KNOWLEDGE);

  @Test
  void aRuleThatIsNotTriedOnASentenceOfTheCorpusFindsNothingThere() throws IOException {
    List<Rule> rules = rules();
    List<String> missed = new ArrayList<>();
    long tried = 0;
    long pairs = 0;
    for (String words : sentences()) {
      PatternGate.Scan scan = BOOK.scan(words);
      for (Rule rule : rules) {
        pairs++;
        if (rule.gate().admits(scan)) {
          tried++;
        } else if (rule.pattern().matcher(words).find()) {
          missed.add(rule.id() + ": " + words);
        }
      }
    }

    assertThat(missed).isEmpty();
    assertThat(pairs).isGreaterThan(50_000);
    assertThat(tried).as("tried, of %d".formatted(pairs)).isLessThan(pairs / 20);
  }

  @Test
  void aFormOfNamesThatIsNotTriedFindsNothing() throws IOException {
    PatternGate gate = new PatternGate();
    List<Pattern> forms = new ArrayList<>();
    List<PatternGate.Entry> entries = new ArrayList<>();
    for (Wording wording : KNOWLEDGE.wordings("names")) {
      Pattern form = Pattern.compile(wording.pattern());
      forms.add(form);
      entries.add(gate.add(form));
    }
    List<String> missed = new ArrayList<>();
    for (String words : sentences()) {
      PatternGate.Scan scan = gate.scan(words);
      for (int i = 0; i < forms.size(); i++) {
        if (!entries.get(i).admits(scan) && forms.get(i).matcher(words).find()) {
          missed.add(forms.get(i) + ": " + words);
        }
      }
    }

    assertThat(missed).isEmpty();
  }

  @Test
  void aRuleFindsWhatItsPatternFindsWithoutItsFirstCharacters() throws IOException {
    List<String> missed = new ArrayList<>();
    int quick = 0;
    Set<String> sentences = sentences();
    for (Rule rule : rules()) {
      String regex = rule.pattern().pattern();
      if (regex.startsWith("(?-iu:(?=[")) {
        quick++;
        String whole = regex.substring(regex.indexOf("]))") + "]))".length());
        Matcher plain = Pattern.compile(whole, rule.pattern().flags()).matcher("");
        for (String words : sentences) {
          Matcher matcher = rule.pattern().matcher(words);
          boolean found = plain.reset(words).find();
          if (found != matcher.find() || (found && plain.start() != matcher.start())) {
            missed.add(rule.id() + ": " + words);
          }
        }
      }
    }

    assertThat(missed).isEmpty();
    assertThat(quick).isGreaterThan(250);
  }

  private static List<Rule> rules() {
    return RuleUse.WITH_MACROS.stream()
        .sorted()
        .flatMap(file -> BOOK.rules(file).stream())
        .toList();
  }

  /** The sentences of a part of the corpus, as they are and typed. */
  private static Set<String> sentences() throws IOException {
    List<Path> articles;
    try (Stream<Path> files = Files.list(CORPUS)) {
      articles = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    Set<String> sentences = new TreeSet<>();
    for (int i = 0; i < articles.size(); i += STEP) {
      String file = new String(Files.readAllBytes(articles.get(i)), StandardCharsets.UTF_8);
      String words = file.replace(" / ", " ");
      String notation = words.strip().replaceAll("(?<=[.!?]) +(?=\\p{Lu})", " / ");
      AnnotatedArticle article = Articles.of(notation.replaceAll("\\s*\\n\\s*", " ¶ "));
      List<Mention> mentions = FINDER.find(article).mentions();
      article
          .sentences()
          .forEach(
              sentence -> {
                sentences.add(article.words(sentence.span()));
                sentences.add(TypedSentence.of(article.text(), sentence.span(), mentions).text());
              });
    }
    return sentences;
  }
}
