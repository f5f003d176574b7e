package org.gradewire.pipeline;

import java.util.List;
import org.gradewire.copies.CopyFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Reconciliation;
import org.gradewire.reconcile.Reconciler;

/** The way of articles that are read to records, without any output. */
public final class Records {
  private Records() {}

  /** Returns the records of {@code reports}, copies among them counted once. */
  public static Reconciliation of(List<ArticleReport> reports, Knowledge knowledge) {
    return new Reconciler(knowledge).reconcile(reports, CopyFinder.find(reports));
  }
}
