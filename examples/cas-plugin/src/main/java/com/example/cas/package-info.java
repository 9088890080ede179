/**
 * The CAS protocol, versions 1.0, 2.0 and 3.0, as a plugin of Gatewright. Sections named in comments are those of the CAS
 * Protocol 3.0 Specification.
 */
package com.example.cas;
