package org.gradewire.bench;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The yardstick: stock CoreNLP over a folder of texts, on one thread, with no more than its
 * tokeniser, its sentence splitter and its three-class recogniser, which is the fastest that it has.
 */
public final class StockNames {
  private StockNames() {}

  /**
   * Prints how many tokens there are, and how many a second it reads once it is warm.
   *
   * @param args the model file and the folder
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    CRFClassifier<CoreLabel> names;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
      names = CRFClassifier.getClassifier(new GZIPInputStream(in, 1 << 16));
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[1]))) {
      files = all.sorted().toList();
    }
    int tokens = read(files, names);
    long began = System.nanoTime();
    read(files, names);
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("%d %.0f%n", tokens, tokens / seconds);
  }

  private static int read(List<Path> files, CRFClassifier<CoreLabel> names) throws IOException {
    int tokens = 0;
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        List<CoreLabel> labels =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "untokenizable=noneKeep")
                .getTokenizer(new StringReader(line))
                .tokenize();
        for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
          tokens += names.classifySentence(sentence).size();
        }
      }
    }
    return tokens;
  }
}
