package org.gradewire.model;

/** How long after an inspection articles tell of it. */
public final class Delays {
  /** Reports come out within weeks, but articles look back on "last year's" as news, too. */
  public static final int MONTHS_OF_NEWS = 18;

  /** A report comes out within so many months of the first day on site. */
  public static final int MONTHS_TO_REPORT = 12;

  private Delays() {}
}
