/**
 * What the pages that Gradewire writes have in common: each is one file, with its style and its
 * script in line, which is all that its policy lets a browser use.
 *
 * <p>In: resources of the package that writes the page. Out: their text, and what the policy says
 * of them. Start with {@link org.gradewire.page.Inline}.
 */
@NullMarked
package org.gradewire.page;

import org.jspecify.annotations.NullMarked;
