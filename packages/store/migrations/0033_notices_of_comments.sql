-- People of customers name people of the provider in comments, who hear of it: they may put such a notice on its way, and read none.
DROP POLICY no_customer ON tallystick.notices;
CREATE POLICY no_customer ON tallystick.notices AS RESTRICTIVE FOR SELECT
  USING (coalesce(current_setting('tallystick.customer', true), '') = '');
CREATE POLICY no_customer_changes ON tallystick.notices AS RESTRICTIVE FOR UPDATE
  USING (coalesce(current_setting('tallystick.customer', true), '') = '');
CREATE POLICY customers_name ON tallystick.notices AS RESTRICTIVE FOR INSERT
  WITH CHECK (coalesce(current_setting('tallystick.customer', true), '') = '' OR starts_with(origin, 'comment/'));
