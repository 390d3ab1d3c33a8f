"""getUpdates and webhooks: addresses that cannot be, and each standing in the other's way."""

from sandbox.errors.refusal import BadRequest, Conflict


class InvalidWebhookUrl(BadRequest):
    sentence = "invalid webhook URL specified"


class SecretTokenTooLong(BadRequest):
    sentence = "secret token is too long"


class SecretTokenInvalid(BadRequest):
    sentence = "secret token contains unallowed characters"


class CertificateIsTooBig(BadRequest):
    sentence = "certificate size is too big ({size} bytes)"


class BadWebhook(BadRequest):
    """What the webhook itself finds wrong, once the address has been read."""

    sentence = "bad webhook: {reason}"


class AnotherGetUpdates(Conflict):
    sentence = (
        "terminated by other getUpdates request; make sure that only one bot instance is running"
    )


class WebhookWasSet(Conflict):
    sentence = "terminated by setWebhook request"


class WebhookIsActive(Conflict):
    sentence = (
        "can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
