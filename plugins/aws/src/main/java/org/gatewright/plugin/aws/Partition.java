package org.gatewright.plugin.aws;

/** The parts of AWS that share nothing, each with its own name and address as a SAML service provider. */
enum Partition {
    GLOBAL("aws-account-federation", "aws", "urn:amazon:webservices", "https://signin.aws.amazon.com/saml"),
    US_GOV(
            "aws-account-federation-us-gov",
            "aws-us-gov",
            "urn:amazon:webservices:govcloud",
            "https://signin.amazonaws-us-gov.com/saml"),
    CHINA(
            "aws-account-federation-china",
            "aws-cn",
            "urn:amazon:webservices:cn-north-1",
            "https://signin.amazonaws.cn/saml");

    private final String templateId;
    private final String arnName;
    private final String entityId;
    private final String assertionConsumerService;

    Partition(String templateId, String arnName, String entityId, String assertionConsumerService) {
        this.templateId = templateId;
        this.arnName = arnName;
        this.entityId = entityId;
        this.assertionConsumerService = assertionConsumerService;
    }

    String templateId() {
        return templateId;
    }

    /** The second part of every ARN. */
    String arnName() {
        return arnName;
    }

    String entityId() {
        return entityId;
    }

    String assertionConsumerService() {
        return assertionConsumerService;
    }
}
