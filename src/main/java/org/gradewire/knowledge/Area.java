package org.gradewire.knowledge;

import java.util.List;

/**
 * A judgement area of a framework.
 *
 * @param id in kebab case, the value used in the output
 * @param wordings official wording first, then the short forms of the news, in lower case; a hyphen
 *     and a space stand for each other; areas of different frameworks may share a wording
 */
public record Area(String id, List<String> wordings) {

  /** Copies the list. */
  public Area {
    wordings = List.copyOf(wordings);
  }
}
