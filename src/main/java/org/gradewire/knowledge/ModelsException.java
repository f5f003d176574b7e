package org.gradewire.knowledge;

import java.util.List;

/** Says that the models folder has faults, and lists all of them, one to a line. */
public final class ModelsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final List<String> faults;

  /** Makes an exception that reports {@code faults}, each with its file and line. */
  public ModelsException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Returns the faults in the order of the files and lines. */
  public List<String> faults() {
    return faults;
  }
}
