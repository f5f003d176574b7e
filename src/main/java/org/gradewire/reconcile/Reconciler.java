package org.gradewire.reconcile;

import java.util.List;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.EarlierIds;
import org.gradewire.model.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Reconciles what all articles of a run say into one record per inspection. */
public final class Reconciler {
  private final Knowledge knowledge;
  private final @Nullable Register register;

  /** Makes a reconciler that knows the providers and scales of {@code knowledge}. */
  public Reconciler(Knowledge knowledge) {
    this(knowledge, null);
  }

  /** Makes a reconciler that compares each record with {@code register}, if that is given. */
  public Reconciler(Knowledge knowledge, @Nullable Register register) {
    this.knowledge = knowledge;
    this.register = register;
  }

  /** Returns the records of articles of which none is a copy. */
  public Reconciliation reconcile(List<ArticleReport> reports) {
    return reconcile(reports, Copies.NONE);
  }

  /**
   * Returns the records, whatever the order of {@code reports}.
   *
   * @param copies which of them are copies of others and so count as one with them
   */
  public Reconciliation reconcile(List<ArticleReport> reports, Copies copies) {
    return reconcile(reports, copies, EarlierIds.NONE);
  }

  /**
   * As {@link #reconcile(List, Copies)}; the records keep the ids that {@code earlier} knows, as
   * far as they are still the same.
   */
  public Reconciliation reconcile(List<ArticleReport> reports, Copies copies, EarlierIds earlier) {
    StandingRecords standing = standing(earlier);
    reports.forEach(standing::add);
    return standing.reconciliation(copies);
  }

  /** Begins a reconciliation to which articles are added, and from which they are taken, singly. */
  public StandingRecords standing(EarlierIds earlier) {
    RegisterCheck check = register == null ? null : new RegisterCheck(register, knowledge);
    return new StandingRecords(knowledge, check, earlier);
  }
}
