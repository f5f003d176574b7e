package org.gradewire.label;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.ArticleIds;

/**
 * An article with all that is said of it, each value at its words.
 *
 * @param id of the article in its output
 * @param file the path of its file in the run
 * @param text the normalised text that the marks count in
 * @param marks in the order of {@link Mark#compareTo}
 */
public record MarkedArticle(String id, String file, String text, List<Mark> marks) {

  /** Sorts the marks. */
  public MarkedArticle {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(null);
    marks = List.copyOf(sorted);
  }

  /** Returns the same article with other marks. */
  public MarkedArticle withMarks(List<Mark> others) {
    return new MarkedArticle(id, file, text, others);
  }

  /** Returns the marks of one owner, in order. */
  public List<Mark> of(Owner owner) {
    return marks.stream().filter(mark -> mark.owner().equals(owner)).toList();
  }

  /** Returns which inspections or people have marks, in order. */
  public List<Owner> owners(Owner.Kind kind) {
    return marks.stream().map(Mark::owner).filter(it -> it.kind() == kind).distinct().toList();
  }

  /** Returns the id of the file: that of the first article in it. */
  public String fileId() {
    return ArticleIds.file(id);
  }
}
