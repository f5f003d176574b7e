/**
 * Finds who is named in an official capacity: name, role, organisation, and what they are quoted
 * saying.
 *
 * <p>Start reading at {@link org.gradewire.find.people.PeopleFinder}, which cuts the article into
 * {@link org.gradewire.find.people.Line}s, lets {@link org.gradewire.find.people.NameGrammar} and
 * {@link org.gradewire.find.people.RoleGrammar} read each, and puts together what belongs to one
 * person. The words it knows are in {@code models/wordings}: roles, bodies, honorifics, speech,
 * appositions and uninvolved.
 */
@NullMarked
package org.gradewire.find.people;

import org.jspecify.annotations.NullMarked;
