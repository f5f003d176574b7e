package org.gradewire.knowledge;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the models folder says, checked.
 *
 * @param inspectorates in the order of their files
 * @param providers in the order of their files
 * @param wordings for each file of {@code models/wordings}, by its name without ending, its lines
 * @param registers the layouts of the registers of official outcomes that it can read
 * @param calibration what the confidences of the rules are worth
 * @param digest a hash over the folder, which tells one state of it from another
 */
public record Knowledge(
    List<Inspectorate> inspectorates,
    List<Provider> providers,
    Map<String, List<Wording>> wordings,
    List<RegisterLayout> registers,
    Calibration calibration,
    String digest) {

  /** Copies the lists and the map. */
  public Knowledge {
    inspectorates = List.copyOf(inspectorates);
    providers = List.copyOf(providers);
    wordings = Collections.unmodifiableMap(new TreeMap<>(wordings));
    registers = List.copyOf(registers);
  }

  /** Makes knowledge that leaves confidences as rules set them. */
  public Knowledge(
      List<Inspectorate> inspectorates,
      List<Provider> providers,
      Map<String, List<Wording>> wordings,
      List<RegisterLayout> registers,
      String digest) {
    this(inspectorates, providers, wordings, registers, Calibration.NONE, digest);
  }

  /** Returns the same knowledge, which leaves confidences as rules set them. */
  public Knowledge withoutCalibration() {
    return new Knowledge(inspectorates, providers, wordings, registers, digest);
  }

  /** Makes knowledge that can read no register. */
  public Knowledge(
      List<Inspectorate> inspectorates,
      List<Provider> providers,
      Map<String, List<Wording>> wordings,
      String digest) {
    this(inspectorates, providers, wordings, List.of(), digest);
  }

  /**
   * Returns the knowledge that the program carries with it.
   *
   * @throws ModelsException if it has faults, which the tests of the program rule out
   */
  public static Knowledge embedded() {
    return KnowledgeReader.read(ModelsFiles.embedded());
  }

  /**
   * Reads the knowledge in {@code folder}, which is laid out as {@code models/README.md} says.
   *
   * @throws ModelsException if the folder has faults; its message lists all of them
   */
  public static Knowledge from(Path folder) {
    return KnowledgeReader.read(ModelsFiles.in(folder));
  }

  /**
   * Returns the lines of a wordings file.
   *
   * @throws IllegalArgumentException if the models folder has no such file
   */
  public List<Wording> wordings(String file) {
    List<Wording> found = wordings.get(file);
    if (found == null) {
      throw new IllegalArgumentException(
          "models/wordings/%s.tsv: not found, expected a wordings file".formatted(file));
    }
    return found;
  }

  /** Returns the provider of this id, if there is one. */
  public Optional<Provider> provider(String id) {
    return providers.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
