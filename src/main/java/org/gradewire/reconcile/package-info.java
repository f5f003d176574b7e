/**
 * Makes one canonical record of each inspection that several articles tell of.
 *
 * <p>In: all {@link org.gradewire.model.ArticleReport}s of a run. Out: {@link
 * org.gradewire.model.Reconciliation}. The steps are those of record linkage: blocking
 * (inspectorate and provider), comparison and match weights ({@link
 * org.gradewire.reconcile.Comparison}), clusters whose members all agree, and then one value for
 * each field. Start reading at {@link org.gradewire.reconcile.Reconciler}.
 */
@NullMarked
package org.gradewire.reconcile;

import org.jspecify.annotations.NullMarked;
