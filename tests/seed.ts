/**
 * Properties are tried on the same random values in every run: what fails can be run again, and a change is not blamed for
 * what another seed would have found before it. Another number looks further.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_251_122 });
