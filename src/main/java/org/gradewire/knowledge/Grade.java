package org.gradewire.knowledge;

import java.util.List;

/**
 * One grade of a scale.
 *
 * @param id in kebab case, the value used in the output
 * @param wordings the ways of writing it, in lower case; a hyphen and a space stand for each other
 */
public record Grade(String id, List<String> wordings) {

  /** Copies the list. */
  public Grade {
    wordings = List.copyOf(wordings);
  }
}
