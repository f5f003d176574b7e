package org.gradewire.knowledge;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Tells which kinds of body inspectorates inspect. */
public final class Remits {
  private static final String AUTHORITY = "local-authority";

  /** Run by councils, which is whom articles name. */
  private static final String YOUTH_JUSTICE = "youth-justice-service";

  private Remits() {}

  /** Returns what the inspectorates of these ids inspect. */
  public static Set<String> of(Knowledge knowledge, Collection<String> inspectorates) {
    Set<String> remits = new TreeSet<>();
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      if (inspectorates.contains(inspectorate.id())) {
        remits.addAll(inspectorate.remits());
      }
    }
    return remits;
  }

  /**
   * Returns whether one of {@code remits} is {@code remit}; councils are councils, whatever of
   * theirs.
   */
  public static boolean cover(Set<String> remits, String remit) {
    return remits.contains(remit)
        || (remit.startsWith(AUTHORITY)
            && remits.stream()
                .anyMatch(other -> other.startsWith(AUTHORITY) || other.equals(YOUTH_JUSTICE)));
  }
}
