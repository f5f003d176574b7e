package org.gradewire.knowledge;

import java.util.List;

/**
 * A body that inspects.
 *
 * @param id the name used in the output, such as {@code Ofsted}
 * @param name the official full name
 * @param names the ways articles name it and nothing else, with their usual capitals; one of common
 *     nouns, which begins without one, stands in any
 * @param descriptions words that stand for it where it is in focus, in lower case, such as {@code
 *     the education watchdog}
 * @param remits what kinds of provider it inspects
 * @param scales its scales
 * @param categories outcomes that stand on no scale, such as {@code special-measures}
 * @param areas the judgement areas of all its frameworks, each once
 * @param frameworks its frameworks, the oldest first; one that changed stands once for each period
 */
public record Inspectorate(
    String id,
    String name,
    List<String> names,
    List<String> descriptions,
    List<String> remits,
    List<Scale> scales,
    List<Grade> categories,
    List<Area> areas,
    List<Framework> frameworks) {

  /** Copies the lists. */
  public Inspectorate {
    names = List.copyOf(names);
    descriptions = List.copyOf(descriptions);
    remits = List.copyOf(remits);
    scales = List.copyOf(scales);
    categories = List.copyOf(categories);
    areas = List.copyOf(areas);
    frameworks = List.copyOf(frameworks);
  }

  /**
   * Returns the frameworks for bodies of the kind {@code remit}, the oldest first. A kind that it
   * inspects without a framework of its own has those of the others: councils those of councils,
   * services those of services.
   */
  public List<Framework> frameworksFor(String remit) {
    List<Framework> own = frameworks.stream().filter(it -> it.remit().equals(remit)).toList();
    return own.isEmpty() && (remits.contains(remit) || isCouncil(remit))
        ? frameworks.stream().filter(it -> isCouncil(it.remit()) == isCouncil(remit)).toList()
        : own;
  }

  private static boolean isCouncil(String remit) {
    return remit.startsWith("local-authority");
  }
}
