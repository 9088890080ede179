#!/usr/bin/env python3
"""gatewright.py BASE TOKEN [CERTIFICATE]: gives a fresh Gatewright what load tests sign on with: 1,000 people (u0001..u1000, all with
one password), the application urn:bench:both, with a certificate also urn:bench:signed, whose requests must be signed, and urn:bench:encrypted, whose assertions are encrypted, and, as other products have it, a signing key of RSA-2048. Does nothing if they are there."""
import concurrent.futures, json, sys, urllib.request
base, token = sys.argv[1:3]
certificate = "".join(line.strip() for line in open(sys.argv[3]) if "----" not in line) if len(sys.argv) > 3 else None
PASSWORD = "the-same-for-everybody"
def metadata(entity_id, signed="", encrypted=""):
    key = '<md:KeyDescriptor use="%s"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>' % ("signing" if signed else "encryption", signed or encrypted)
    return """<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAssertionsSigned="true" AuthnRequestsSigned="%s">%s<md:AssertionConsumerService
 index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="http://127.0.0.1:9399/acs"/></md:SPSSODescriptor></md:EntityDescriptor>""" % (
        entity_id, str(bool(signed)).lower(), key if signed or encrypted else "")
def call(method, path, body=None):
    request = urllib.request.Request(base + "/api/v1" + path, json.dumps(body).encode() if body else None,
                                     {"Content-Type": "application/json", "Authorization": "Bearer " + token}, method=method)
    try:
        with urllib.request.urlopen(request) as answer: return json.load(answer)
    except urllib.error.HTTPError as e:
        sys.exit("%s %s: %d %s" % (method, path, e.code, e.read().decode()))
def mapper(name, field):
    return {"factory": "profile-field", "settings": {"field": field, "name": name}, "required": False}
if call("GET", "/organizations?q=Bench")["total"]: sys.exit()
call("POST", "/keys", {"algorithm": "RSA-2048"})
call("POST", "/keys/activate-next")
organization = call("POST", "/organizations", {"name": "Bench"})["id"]
project = call("POST", "/organizations/%s/projects" % organization, {"name": "Bench", "onlyAuthorized": False})["id"]
def application(name, document, **settings):
    call("POST", "/projects/%s/applications" % project, {"name": name, "protocol": "saml", "metadataXml": document, "settings": settings,
         "mappers": [mapper("email", "email"), mapper("givenName", "givenName"), mapper("sn", "familyName")]})
application("Bench", metadata("urn:bench:both"))
if certificate:
    application("Bench, signed", metadata("urn:bench:signed", certificate))
    application("Bench, encrypted", metadata("urn:bench:encrypted", encrypted=certificate), encryptAssertion="true")
def person(i):
    name = "u%04d" % i
    call("POST", "/organizations/%s/users" % organization, {"userName": name, "email": name + "@example.com", "givenName": "First%d" % i,
         "familyName": "Last%d" % i, "password": PASSWORD})
with concurrent.futures.ThreadPoolExecutor(4) as pool: list(pool.map(person, range(1, 1001)))
