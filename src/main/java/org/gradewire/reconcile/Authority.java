package org.gradewire.reconcile;

import java.util.Locale;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;

/** How much an article counts where articles contradict each other, the most first. */
enum Authority {
  /** The inspectorate's own report or letter, or its own words. */
  OFFICIAL("official-report"),
  /** What the body inspected published itself. */
  PROVIDER("provider-release"),
  /** All else. */
  PRESS("press");

  private final String rule;

  Authority(String rule) {
    this.rule = rule;
  }

  /** Returns the id of the rule that lets it decide. */
  String rule() {
    return rule;
  }

  /** Returns how much {@code report} counts for what it says of {@code inspection}. */
  static Authority of(ArticleReport report, Inspection inspection) {
    Fact<String> publisher = report.publisher();
    if (publisher == null) {
      return PRESS;
    }
    if (report.isOfficial()) {
      return OFFICIAL;
    }
    String name = fold(publisher.value());
    Fact<String> inspectorate = inspection.inspectorate();
    if (inspectorate != null && name.equals(fold(inspectorate.value()))) {
      return OFFICIAL;
    }
    Fact<String> delivered = inspection.deliveredBy();
    boolean own =
        isNamed(name, inspection.provider().value())
            || (delivered != null && isNamed(name, delivered.value()));
    return own ? PROVIDER : PRESS;
  }

  /** "Alder Council" and "Alder City Council", but not "Alder News". */
  private static boolean isNamed(String publisher, String body) {
    String provider = fold(body);
    return publisher.equals(provider)
        || (publisher.endsWith("council")
            && provider.endsWith("council")
            && provider.startsWith(publisher.substring(0, publisher.length() - 7).strip() + " "));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replace("&", "and");
  }
}
