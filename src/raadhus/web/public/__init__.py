"""The public site: what anyone may read, without an account, without JavaScript, without a cookie."""
