/**
 * Finds what one article mentions and states: grades, areas, dates, visits, providers, people.
 *
 * <p>In: an {@link org.gradewire.text.AnnotatedArticle}. Out: {@link
 * org.gradewire.model.ArticleFindings}. Start reading at {@link org.gradewire.find.ArticleFinder}:
 * it first finds names and words ({@link org.gradewire.model.Mention}s), then lays the rules of
 * {@code models/wordings} over each sentence, in which the words found are replaced by what they
 * are ({@code <provider> was rated <grade> by <inspectorate>}), and so finds {@link
 * org.gradewire.model.Claim}s. Dates and people have their own finders, in {@link
 * org.gradewire.find.dates} and {@link org.gradewire.find.people}.
 */
@NullMarked
package org.gradewire.find;

import org.jspecify.annotations.NullMarked;
