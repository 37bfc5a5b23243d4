-- Which migrations a database has may be read by the application: backups say it, and doctor looks.
GRANT SELECT ON tallystick.migrations TO tallystick_app;
