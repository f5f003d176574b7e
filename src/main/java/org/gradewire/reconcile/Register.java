package org.gradewire.reconcile;

import java.nio.file.Path;
import java.util.List;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.RegisterLayout;

/**
 * A register of official outcomes, against which records are checked. It never changes what the
 * articles say.
 */
public final class Register {
  private final RegisterLayout layout;
  private final List<RegisterRow> rows;
  private final List<String> warnings;

  Register(RegisterLayout layout, List<RegisterRow> rows, List<String> warnings) {
    this.layout = layout;
    this.rows = List.copyOf(rows);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads the register in the CSV file at {@code path}, one of those that {@code knowledge}
   * describes; its header row tells which.
   *
   * @throws IllegalArgumentException if there is no such file, it is not CSV in UTF-8, or its
   *     header row is of none of them; the message names the columns expected
   */
  public static Register read(Path path, Knowledge knowledge) {
    String name = String.valueOf(path.getFileName());
    return new RegisterReader(name, knowledge.registers()).read(RegisterReader.text(path));
  }

  /**
   * Returns what is wrong with single rows, such as {@code register.csv:12: found day "2018-02-30"
   * in "inspection_start", expected one such as 2018-01-31}. What is wrong is not compared.
   */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns what its columns mean. */
  RegisterLayout layout() {
    return layout;
  }

  /** Returns what could be read, in the order of the file. */
  List<RegisterRow> rows() {
    return rows;
  }
}
