"""Files under names that hold their fingerprint, so that a browser keeps them for ever and never an old one."""

from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]


class FingerprintStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Our modules import each other by fingerprint too; other people's scripts are left as they came."""

    support_js_module_import_aggregation = True
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns[1],
    )
