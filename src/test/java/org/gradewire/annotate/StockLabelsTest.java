package org.gradewire.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.PositionAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gradewire.annotate.NameTagger.Name;
import org.gradewire.text.Entity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The names are those of stock CoreNLP, and so are their probabilities to nine places. */
@Tag("corenlp")
class StockLabelsTest {
  private static final Path STOCK =
      Path.of("target/ner/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
  private static final Path CORPUS = Path.of("corpus");
  private static final int GENERATED_WORDS = 50_000;

  private static final NameTagger TAGGER = NameTagger.load();
  private static CRFClassifier<CoreLabel> stock;

  @BeforeAll
  static void loadStock() throws Exception {
    assumeTrue(Files.exists(STOCK), "skipped: there is no file " + STOCK + "; Maven unpacks it");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(STOCK))) {
      stock = CRFClassifier.getClassifier(new GZIPInputStream(in, 1 << 16));
    }
  }

  @Test
  void namesInTheSentencesOfTheCorpusAreThoseOfCoreNlp() throws IOException {
    int words = 0;
    int names = 0;
    for (List<String> sentence : corpus()) {
      words += sentence.size();
      names += compare(sentence);
    }

    assertThat(words).isGreaterThan(50_000);
    assertThat(names).isGreaterThan(3_000);
  }

  @Test
  void namesInSentencesMadeAtRandomAreThoseOfCoreNlp() throws IOException {
    List<String> vocabulary = new ArrayList<>();
    corpus().forEach(vocabulary::addAll);
    Random random = new Random(8);
    int words = 0;
    while (words < GENERATED_WORDS) {
      List<String> sentence = new ArrayList<>();
      int length = 1 + random.nextInt(40);
      for (int i = 0; i < length; i++) {
        sentence.add(changed(vocabulary.get(random.nextInt(vocabulary.size())), random));
      }
      compare(sentence);
      words += length;
    }
  }

  /**
   * Words in other case, with other numbers, cut or joined: shapes that the corpus may not have.
   */
  private static String changed(String word, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      case 2 -> word.replaceAll("\\d", String.valueOf(random.nextInt(10)));
      case 3 -> word + "-" + word.toLowerCase(Locale.ROOT);
      case 4 -> word.substring(word.length() / 2);
      case 5 -> "\u00c9" + word + "\u03c3";
      default -> word;
    };
  }

  private static List<List<String>> corpus() throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(CORPUS)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      // Not all are in UTF-8; what is not is odd characters here, which are as good.
      String words = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : words.lines().toList()) {
        List<CoreLabel> labels =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "untokenizable=noneKeep")
                .getTokenizer(new StringReader(line))
                .tokenize();
        for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
          sentences.add(sentence.stream().map(CoreLabel::word).toList());
        }
      }
    }
    return sentences;
  }

  /** Compares what both say of a sentence, and returns how many words are in names. */
  private static int compare(List<String> words) {
    List<CoreLabel> labels = stock.classifySentence(labels(words));
    CRFCliqueTree<String> tree = stock.getCliqueTree(shaped(words));
    List<String> expected = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      String label = labels.get(i).get(AnswerAnnotation.class);
      boolean name = !label.equals("O");
      count += name ? 1 : 0;
      expected.add(name ? label + " " + tree.prob(i, label) : "O 1.0");
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      found.add("O 1.0");
    }
    for (Name name : TAGGER.tag(words)) {
      double least = 1;
      for (int i = name.first(); i <= name.last(); i++) {
        least = Math.min(least, tree.prob(i, label(name.type())));
      }
      assertThat(name.probability()).as("%s in %s", name, words).isCloseTo(least, within(1e-9));
      for (int i = name.first(); i <= name.last(); i++) {
        found.set(i, label(name.type()) + " " + tree.prob(i, label(name.type())));
      }
    }
    assertThat(found).as("%s", words).isEqualTo(expected);
    return count;
  }

  private static String label(Entity.Type type) {
    return switch (type) {
      case PERSON -> "PERSON";
      case ORGANISATION -> "ORGANIZATION";
      case LOCATION -> "LOCATION";
    };
  }

  private static List<CoreLabel> labels(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.set(PositionAnnotation.class, Integer.toString(labels.size()));
      labels.add(label);
    }
    return labels;
  }

  private static List<CoreLabel> shaped(List<String> words) {
    return new ObjectBankWrapper<CoreLabel>(stock.flags, null, stock.getKnownLCWords())
        .processDocument(labels(words));
  }
}
