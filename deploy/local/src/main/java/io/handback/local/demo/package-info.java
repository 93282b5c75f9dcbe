/// The demo tenant: a year of a sales organisation that a visitor can look into, loaded through the ordinary API.
@NullMarked
package io.handback.local.demo;

import org.jspecify.annotations.NullMarked;
