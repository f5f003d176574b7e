package org.gradewire.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;

/** The formats of other programs, by the name that the command line has for them. */
public enum ExchangeFormat {
  /** W3C Web Annotation Data Model, as JSON-LD: a page of annotations and a text per article. */
  W3C("w3c"),
  /** brat's stand-off format: a text and a file of annotations per article. */
  BRAT("brat"),
  /** Label Studio: one file of tasks. */
  LABEL_STUDIO("label-studio"),
  /** doccano: one file with a line per article. */
  DOCCANO("doccano"),
  /** UIMA CAS as JSON, which INCEpTION reads and writes: a file per article. */
  UIMA("uima");

  private final String label;

  ExchangeFormat(String label) {
    this.label = label;
  }

  /** Takes articles, one after another. */
  public interface Writing extends Closeable {

    /**
     * Writes one.
     *
     * @throws IOException if it cannot be written
     */
    void add(MarkedArticle article) throws IOException;
  }

  /**
   * What was read.
   *
   * @param articles that could be
   * @param rejected that could not, with what was found and what was expected
   */
  public record Imported(List<MarkedArticle> articles, List<ArticleException> rejected) {

    /** Copies the lists. */
    public Imported {
      articles = List.copyOf(articles);
      rejected = List.copyOf(rejected);
    }
  }

  /** Writes and reads one format. */
  interface Codec {

    /** Begins to write into a folder. */
    Writing into(Path folder) throws IOException;

    /** Reads a file or folder. */
    Imported read(Path path) throws IOException;
  }

  private Codec codec() {
    return switch (this) {
      case W3C -> new WebAnnotation();
      case BRAT -> new Brat();
      case LABEL_STUDIO -> new LabelStudio();
      case DOCCANO -> new Doccano();
      case UIMA -> new UimaCas();
    };
  }

  /** Returns its name. */
  public String label() {
    return label;
  }

  /** Returns the format of this name, or nothing. */
  public static Optional<ExchangeFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  /**
   * Begins to write into a folder.
   *
   * @throws IOException if it cannot be written
   */
  public Writing into(Path folder) throws IOException {
    return codec().into(folder);
  }

  /**
   * Reads a file or folder of this format.
   *
   * @throws IOException if a file cannot be read
   */
  public Imported read(Path path) throws IOException {
    return codec().read(path);
  }
}
