#!/usr/bin/env python3
"""gatewright.py BASE TOKEN: gives a fresh Gatewright what load tests sign on with: 1,000 people (u0001..u1000, all with
one password), the application urn:bench:both and, as other products have it, a signing key of RSA-2048. Does nothing if they are there."""
import concurrent.futures, json, sys, urllib.request
base, token = sys.argv[1:3]
PASSWORD = "the-same-for-everybody"
METADATA = """<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:bench:both">
<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAssertionsSigned="true"><md:AssertionConsumerService
 index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="http://127.0.0.1:9399/acs"/></md:SPSSODescriptor></md:EntityDescriptor>"""
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
call("POST", "/projects/%s/applications" % project, {"name": "Bench", "protocol": "saml", "metadataXml": METADATA,
     "mappers": [mapper("email", "email"), mapper("givenName", "givenName"), mapper("sn", "familyName")]})
def person(i):
    name = "u%04d" % i
    call("POST", "/organizations/%s/users" % organization, {"userName": name, "email": name + "@example.com", "givenName": "First%d" % i,
         "familyName": "Last%d" % i, "password": PASSWORD})
with concurrent.futures.ThreadPoolExecutor(4) as pool: list(pool.map(person, range(1, 1001)))
