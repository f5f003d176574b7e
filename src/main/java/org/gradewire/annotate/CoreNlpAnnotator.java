package org.gradewire.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Entity;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.gradewire.text.Token;

/**
 * Annotates with CoreNLP's tokeniser, its sentence splitter and its three-class name recogniser.
 *
 * <p>Each block is annotated on its own, so that no sentence joins two of them. The recogniser runs
 * only on sentences with a capitalised word beyond the first: no other holds a full name. The same
 * words always get the same answer, whatever was annotated before.
 */
public final class CoreNlpAnnotator implements Annotator {
  /** Odd characters become tokens of their own, silently. */
  private static final String TOKENISER_OPTIONS = "invertible,untokenizable=noneKeep";

  private final TokenizerFactory<CoreLabel> tokenisers;
  private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();
  private final NameTagger names;

  private final Predicate<List<CoreLabel>> gate;

  /**
   * Loads the recogniser, which takes a tenth of a second or two, and silences CoreNLP's own log.
   */
  public CoreNlpAnnotator() {
    this(CoreNlpAnnotator::mayHoldName);
  }

  /** Makes an annotator whose recogniser reads the sentences that {@code gate} lets through. */
  CoreNlpAnnotator(Predicate<List<CoreLabel>> gate) {
    this.gate = gate;
    RedwoodConfiguration.current().clear().apply();
    tokenisers = PTBTokenizer.factory(new CoreLabelTokenFactory(), TOKENISER_OPTIONS);
    names = NameTagger.load();
  }

  @Override
  public AnnotatedArticle annotate(NormalisedArticle article) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      TextBlock block = article.blocks().get(i);
      if (block.kind() != BlockKind.METADATA && block.kind() != BlockKind.FURNITURE) {
        annotate(article.text().text(), i, block, sentences);
      }
    }
    return new AnnotatedArticle(article, sentences);
  }

  private void annotate(String text, int number, TextBlock block, List<Sentence> sentences) {
    String words = block.span().of(text);
    int from = block.span().start();
    List<CoreLabel> labels = tokenisers.getTokenizer(new StringReader(words)).tokenize();
    for (List<CoreLabel> sentence : splitter.process(labels)) {
      sentences.add(
          new Sentence(
              number,
              block.kind(),
              span(sentence, from),
              tokens(sentence, words, from),
              entities(sentence, from)));
    }
  }

  private static List<Token> tokens(List<CoreLabel> sentence, String words, int from) {
    return sentence.stream()
        .map(
            label ->
                new Token(
                    span(List.of(label), from),
                    words.substring(label.beginPosition(), label.endPosition())))
        .toList();
  }

  private List<Entity> entities(List<CoreLabel> sentence, int from) {
    if (!gate.test(sentence)) {
      return List.of();
    }
    return names.tag(sentence.stream().map(CoreLabel::word).toList()).stream()
        .map(
            name ->
                new Entity(
                    name.type(),
                    span(sentence.subList(name.first(), name.last() + 1), from),
                    name.probability()))
        .toList();
  }

  /** Returns whether a word beyond the first has a capital. */
  static boolean mayHoldName(List<CoreLabel> sentence) {
    return sentence.stream()
        .skip(1)
        .anyMatch(label -> Character.isUpperCase(label.word().codePointAt(0)));
  }

  private static Span span(List<CoreLabel> labels, int from) {
    int last = labels.size() - 1;
    return new Span(labels.get(0).beginPosition(), labels.get(last).endPosition()).shift(from);
  }
}
